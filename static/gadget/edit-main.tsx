import { start } from '../shared/surface/start';
import { GadgetEdit } from './gadget-edit';

void start(() => <GadgetEdit />);

import { start } from '../shared/surface/start';
import { Gadget } from './gadget';

void start(() => <Gadget />);

import { start } from '../shared/surface/start';
import { gadgetEditor } from './edit/gadget-editor';
import { GadgetEdit } from './edit/gadget-edit';
import { gadgetHost } from './host';

void start(() => <GadgetEdit host={gadgetHost} editor={gadgetEditor} />);

import { start } from '../shared/surface/start';
import { Gadget } from './gadget';
import { gadgetHost } from './host';

void start(() => <Gadget host={gadgetHost} />);

import { Gadget } from '../gadget/gadget';
import { start } from '../shared/surface/start';
import { widgetHost } from './widget-host';

void start(() => <Gadget host={widgetHost} />);

import { GadgetEdit } from '../gadget/edit/gadget-edit';
import { start } from '../shared/surface/start';
import { widgetEditor } from './widget-editor';
import { widgetHost } from './widget-host';

void start(() => <GadgetEdit host={widgetHost} editor={widgetEditor} />);

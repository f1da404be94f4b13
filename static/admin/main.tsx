import { openHistory } from '../shared/surface/open-history';
import { start } from '../shared/surface/start';
import { AdminPage } from './admin-page';

void start(async () => <AdminPage history={await openHistory()} />);

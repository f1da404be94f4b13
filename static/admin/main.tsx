import { view } from '@forge/bridge';
import type { JiraHistory } from '../shared/surface/prompt-history';
import { start } from '../shared/surface/start';
import { AdminPage } from './admin-page';

void start(async () => <AdminPage history={(await view.createHistory()) as unknown as JiraHistory} />);

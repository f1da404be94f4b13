import { openHistory } from '../shared/surface/open-history';
import { start } from '../shared/surface/start';
import { ProjectPage } from './project-page';

void start(async () => <ProjectPage history={await openHistory()} />);

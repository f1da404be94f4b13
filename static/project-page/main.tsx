import { view } from '@forge/bridge';
import { start } from '../shared/surface/start';
import type { JiraHistory } from '../shared/surface/prompt-history';
import { ProjectPage } from './project-page';

void start(async () => <ProjectPage history={(await view.createHistory()) as unknown as JiraHistory} />);

import { start } from '../shared/surface/start';
import { IssuePanel } from './issue-panel';

void start(() => <IssuePanel />);

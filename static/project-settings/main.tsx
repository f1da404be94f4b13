import { start } from '../shared/surface/start';
import { ProjectSettingsPage } from './project-settings-page';

void start(() => <ProjectSettingsPage />);

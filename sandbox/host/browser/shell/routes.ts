import { adminView } from './views/admin';
import { adminAppView, globalAppView, projectAppView } from './views/app-page';
import { dashboardView } from './views/dashboard';
import { issueView } from './views/issue';
import { issueSearchView, projectIssuesView } from './views/issues';
import { projectSettingsView } from './views/project-settings';
import { projectsView } from './views/projects';
import type { Route } from './views/view';

const part = (match: RegExpExecArray, group: number): string => decodeURIComponent(match[group] ?? '');

/** Of an app's page only the module decides what is on the page: the rest of the address is the app's own. */
const byModule = (match: RegExpExecArray): string => match[1] ?? '';

/** The page's addresses, as Jira has them but for the app's: there its module's key stands for a row of ids. */
export const routes: readonly Route[] = [
  { pattern: /^\/(?:projects\/?)?$/, open: projectsView },
  { pattern: /^\/issues\/?$/, open: issueSearchView },
  { pattern: /^\/browse\/([^/]+-\d+)\/?$/, open: (shell, match) => issueView(shell, part(match, 1)) },
  {
    pattern: /^\/(?:jira\/software\/projects|projects|browse)\/([^/]+)(?:\/issues)?\/?$/,
    open: (shell, match) => projectIssuesView(shell, part(match, 1)),
  },
  {
    pattern: /^(\/jira\/software\/projects\/([^/]+)\/apps\/([^/]+))(?:\/.*)?$/,
    viewKey: byModule,
    open: (shell, match) => projectAppView(shell, 'jira:projectPage', part(match, 2), part(match, 3)),
  },
  {
    pattern: /^(\/jira\/software\/projects\/([^/]+)\/settings\/apps\/([^/]+))(?:\/.*)?$/,
    viewKey: byModule,
    open: (shell, match) => projectAppView(shell, 'jira:projectSettingsPage', part(match, 2), part(match, 3)),
  },
  {
    pattern: /^\/jira\/software\/projects\/([^/]+)\/settings(?:\/.*)?$/,
    open: (shell, match) => projectSettingsView(shell, part(match, 1)),
  },
  {
    pattern: /^(\/jira\/apps\/([^/]+))(?:\/.*)?$/,
    viewKey: byModule,
    open: (shell, match) => globalAppView(shell, part(match, 2)),
  },
  {
    pattern: /^\/(?:jira\/)?dashboards\/([^/]+)\/?$/,
    open: (shell, match) => dashboardView(shell, part(match, 1)),
  },
  { pattern: /^\/admin\/?$/, open: adminView },
  {
    pattern: /^(\/admin\/apps\/([^/]+))(?:\/.*)?$/,
    viewKey: byModule,
    open: (shell, match) => adminAppView(shell, part(match, 2)),
  },
];

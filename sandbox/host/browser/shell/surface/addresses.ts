import type { SurfaceModule } from '../../../wire';

/** Where a module is on the page, without its sub-page; undefined for modules that have no page of their own. */
export function moduleBase(module: SurfaceModule, projectKey: string | undefined): string | undefined {
  switch (module.type) {
    case 'jira:projectPage':
      return projectKey && `/jira/software/projects/${projectKey}/apps/${module.key}`;
    case 'jira:projectSettingsPage':
      return projectKey && `/jira/software/projects/${projectKey}/settings/apps/${module.key}`;
    case 'jira:adminPage':
      return `/admin/apps/${module.key}`;
    case 'jira:globalPage':
      return `/jira/apps/${module.key}`;
    default:
      return undefined;
  }
}

interface Target {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly dashboardId?: string;
  readonly moduleKey?: string;
  readonly projectKey?: string;
  readonly path?: string;
}

/**
 * The absolute address of a target of the bridge's router.
 *
 * @throws Error for targets that the sandbox does not model.
 */
export function addressOf(target: Target, modules: readonly SurfaceModule[]): URL {
  const path = target.url ?? pathOf(target, modules);
  return new URL(path, window.location.origin);
}

function pathOf(location: Target, modules: readonly SurfaceModule[]): string {
  const { target, issueKey, dashboardId, moduleKey, projectKey, path } = location;
  switch (target) {
    case 'issue':
      return `/browse/${needed(issueKey, 'an issueKey')}`;
    case 'dashboard':
      return `/dashboards/${needed(dashboardId, 'a dashboardId')}`;
    case 'projectSettingsDetails':
      return `/jira/software/projects/${needed(projectKey, 'a projectKey')}/settings/details`;
    case 'module': {
      const module = modules.find(({ key }) => key === moduleKey);
      const base = module && moduleBase(module, projectKey);
      if (base === undefined) throw new Error(`the module ${moduleKey ?? ''} has no page of its own`);
      return path ? `${base}/${path.replace(/^\/+/, '')}` : base;
    }
    default:
      throw new Error(`the sandbox does not model the navigation target ${String(target)}`);
  }
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`this navigation target needs ${name}`);
  return value;
}

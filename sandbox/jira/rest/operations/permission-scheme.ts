import type { Project, ProjectRole } from '../../site/model';
import { GRANTS, hasGlobal, hasOnProject, PROJECT_PERMISSIONS } from '../../site/permissions';
import { projectOf, requireUser, type Answer, type Call } from '../call';
import { JiraError, notServed } from '../errors';
import { self } from '../render/entities';

/** Ids of the roles as Jira has them; the last is the one that apps are in. */
const ROLES: Readonly<Record<ProjectRole, string>> = {
  administrator: '10002',
  developer: '10001',
  viewer: '10003',
};
const APPS = '10100';
const EXPANDS = ['permissions', 'all', 'field', 'group', 'projectRole', 'user'];

interface Holder {
  readonly type: string;
  readonly parameter?: string;
  readonly value?: string;
  readonly expand?: string;
}

/** GET /project/{projectKeyOrId}/permissionscheme: for who administers the project. Each project has one of its own. */
export function getPermissionScheme(call: Call): Answer {
  const { query, path, site, caller } = call;
  const expands = query.choices('expand', EXPANDS);
  query.done();
  requireUser(call);
  const project = projectOf(call, path['projectKeyOrId'] ?? '');
  if (project.style === 'next-gen') throw notServed('the permission scheme of a team-managed project');
  if (!hasOnProject(project, caller, 'ADMINISTER_PROJECTS') && !hasGlobal(site, caller, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to view the configuration of the project.']);
  const id = Number(project.id);
  const permissions = grantsOf(project).map(([permission, holder], place) => ({
    id: id + place,
    self: self(site, `permissionscheme/${id}/permission/${id + place}`),
    holder,
    permission,
  }));
  return {
    body: {
      expand: EXPANDS.join(','),
      id,
      self: self(site, `permissionscheme/${id}`),
      name: `${project.key}: permissions`,
      description: '',
      ...(expands.length > 0 ? { permissions } : {}),
    },
    objects: 1,
  };
}

function grantsOf({ anonymousBrowse, browseBy }: Project): readonly (readonly [string, Holder])[] {
  const ofRoles = Object.entries(GRANTS).flatMap(([role, permissions]) =>
    [...permissions].map((permission) => [permission, roleHolder(ROLES[role as ProjectRole])] as const),
  );
  const ofApps = [...PROJECT_PERMISSIONS].map((permission) => [permission, roleHolder(APPS)] as const);
  const browsing: readonly Holder[] = [
    ...(anonymousBrowse ? [{ type: 'anyone' }] : []),
    ...[...browseBy].map(fieldHolder),
  ];
  return [...ofRoles, ...ofApps, ...browsing.map((holder) => ['BROWSE_PROJECTS', holder] as const)];
}

function roleHolder(id: string): Holder {
  return { type: 'projectRole', parameter: id, value: id, expand: 'projectRole' };
}

function fieldHolder(fieldId: string): Holder {
  if (fieldId === 'reporter' || fieldId === 'assignee') return { type: fieldId };
  return { type: 'userCustomField', parameter: fieldId, value: fieldId, expand: 'field' };
}

import type { Caller } from '../../../rest';
import type { Issue, Project } from '../../site/model';
import {
  canBrowse,
  canSee,
  GLOBAL_PERMISSIONS,
  hasGlobal,
  hasOnIssue,
  hasOnProject,
  PROJECT_PERMISSIONS,
  userOf,
} from '../../site/permissions';
import { bodyOf, issueOf, type Answer, type Call } from '../call';
import { badRequest, JiraError, noSuchProject } from '../errors';

const MOST_CHECKED = 1000;

/** GET /mypermissions: in the whole site, in a project or on an issue. */
export function getMyPermissions(call: Call): Answer {
  const { query, site, caller } = call;
  const names = query.list('permissions');
  const [projectId, projectKey] = [query.text('projectId'), query.text('projectKey')];
  const [issueId, issueKey] = [query.text('issueId'), query.text('issueKey')];
  query.done();
  if (names.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  checkNames(names, (name) => PROJECT_PERMISSIONS.has(name) || GLOBAL_PERMISSIONS.has(name));
  const issue = issueId ?? issueKey;
  const project = projectId ?? projectKey;
  const has = holder(call, issue === undefined ? undefined : issueOf(call, issue), project);
  const permissions = names.map((name, place) => {
    const isGlobal = GLOBAL_PERMISSIONS.has(name);
    return [
      name,
      {
        id: String(place),
        key: name,
        name: name.toLowerCase().replaceAll('_', ' '),
        type: isGlobal ? 'GLOBAL' : 'PROJECT',
        description: '',
        havePermission: isGlobal ? hasGlobal(site, caller, name) : has(name),
      },
    ];
  });
  return { body: { permissions: Object.fromEntries(permissions) as unknown } };
}

function holder(
  call: Call,
  issue: Issue | undefined,
  idOrKey: string | undefined,
): (permission: string) => boolean {
  const { site, caller } = call;
  if (issue) return (permission) => hasOnIssue(issue, caller, permission);
  if (idOrKey === undefined) {
    return (permission) => site.projects.all.some((project) => hasOnProject(project, caller, permission));
  }
  const project = site.project(idOrKey);
  const isVisible = project && (canBrowse(project, caller) || hasGlobal(site, caller, 'ADMINISTER'));
  if (!isVisible) throw noSuchProject(idOrKey);
  return (permission) => hasOnProject(project, caller, permission);
}

function checkNames(names: readonly string[], isKnown: (name: string) => boolean): void {
  const unknown = names.filter((name) => !isKnown(name));
  if (unknown.length === 0) return;
  throw new JiraError(400, [], Object.fromEntries(unknown.map((name) => [name, 'Unrecognized permission'])));
}

interface ProjectCheck {
  readonly permissions: readonly string[];
  readonly projects?: readonly number[];
  readonly issues?: readonly number[];
}

/** POST /permissions/check: which projects and issues grant what; ids of nothing are left out. */
export function checkPermissions(call: Call): Answer {
  const body = bodyOf(call);
  const globals = body.texts('globalPermissions') ?? [];
  const checks = (body.value('projectPermissions') ?? []) as readonly ProjectCheck[];
  const checked = checkedCaller(call, body.text('accountId'));
  body.done();
  checkNames(globals, (name) => GLOBAL_PERMISSIONS.has(name));
  const asked = checks.flatMap(({ permissions }) => permissions).filter((name) => name !== '');
  if (checks.length > 0 && asked.length === 0)
    throw badRequest('At least one project permission must be provided.');
  checkNames(asked, (name) => PROJECT_PERMISSIONS.has(name));
  checkCount(checks.flatMap(({ projects = [] }) => projects));
  checkCount(checks.flatMap(({ issues = [] }) => issues));
  return {
    body: {
      globalPermissions: globals.filter((name) => hasGlobal(call.site, checked, name)),
      projectPermissions: [...new Set(asked)].map((permission) =>
        grantsOf(call, checks, permission, checked),
      ),
    },
  };
}

function checkCount(ids: readonly number[]): void {
  if (new Set(ids).size > MOST_CHECKED)
    throw badRequest(`At most ${MOST_CHECKED} projects and issues can be checked.`);
}

/** Whom to check: the caller, or another user when the caller administers Jira. */
function checkedCaller({ site, caller }: Call, accountId: string | undefined): Caller {
  const own = userOf(site, caller);
  if (accountId === undefined || accountId === own?.accountId) return caller;
  if (!hasGlobal(site, caller, 'ADMINISTER')) {
    throw new JiraError(403, ['Only Jira administrators can perform this operation.']);
  }
  if (!site.users.has(accountId)) throw badRequest(`The account id '${accountId}' is not valid.`);
  return { kind: 'user', accountId };
}

function grantsOf(
  { site }: Call,
  checks: readonly ProjectCheck[],
  permission: string,
  checked: Caller,
): unknown {
  const asking = checks.filter(({ permissions }) => permissions.includes(permission));
  const grantsProject = (project: Project | undefined) =>
    project !== undefined && hasOnProject(project, checked, permission);
  const grantsIssue = (issue: Issue | undefined) =>
    issue !== undefined && canSee(issue, checked) && hasOnIssue(issue, checked, permission);
  const projects = new Set(asking.flatMap(({ projects: ids = [] }) => ids));
  const issues = new Set(asking.flatMap(({ issues: ids = [] }) => ids));
  return {
    permission,
    projects: [...projects].filter((id) => grantsProject(site.projects.get(String(id)))),
    issues: [...issues].filter((id) => grantsIssue(site.issues.find(String(id)))),
  };
}

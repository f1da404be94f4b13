import type { Caller } from '../../rest';
import type { Issue, Project, ProjectRole, SecurityLevel, User } from './model';
import type { JiraSite } from './site';

const BROWSING = ['BROWSE_PROJECTS'];
const WORKING = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'ADD_COMMENTS',
];
const ADMINISTERING = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'MOVE_ISSUES',
  'SET_ISSUE_SECURITY',
  'MANAGE_SPRINTS_PERMISSION',
];

/** The project permissions each role holds. */
export const GRANTS: Readonly<Record<ProjectRole, ReadonlySet<string>>> = {
  viewer: new Set(BROWSING),
  developer: new Set([...BROWSING, ...WORKING]),
  administrator: new Set([...BROWSING, ...WORKING, ...ADMINISTERING]),
};

export const PROJECT_PERMISSIONS: ReadonlySet<string> = GRANTS.administrator;
/** Global permission → whether only administrators hold it. */
export const GLOBAL_PERMISSIONS: ReadonlyMap<string, boolean> = new Map([
  ['ADMINISTER', true],
  ['SYSTEM_ADMIN', true],
  ['BULK_CHANGE', false],
  ['USER_PICKER', false],
  ['CREATE_SHARED_OBJECTS', false],
]);

/** The user behind a caller; undefined for nobody and for an account the site does not know. */
export function userOf(site: JiraSite, caller: Caller): User | undefined {
  if (caller.kind === 'anonymous') return undefined;
  return site.users.get(caller.kind === 'app' ? site.appAccountId : caller.accountId);
}

export function hasGlobal(site: JiraSite, caller: Caller, permission: string): boolean {
  const forAdministrators = GLOBAL_PERMISSIONS.get(permission);
  const user = userOf(site, caller);
  if (forAdministrators === undefined || user === undefined) return false;
  if (permission === 'BULK_CHANGE' && site.withoutBulkChange.has(user.accountId)) return false;
  return user.isSiteAdmin || (!forAdministrators && user.accountType === 'atlassian');
}

export function hasOnProject(project: Project, caller: Caller, permission: string): boolean {
  switch (caller.kind) {
    case 'app':
      // An app's user is in the role that every project grants all its permissions to.
      if (permission === 'ADMINISTER_PROJECTS' && !project.appAdministers) return false;
      return project.admitsApp && PROJECT_PERMISSIONS.has(permission);
    case 'anonymous':
      return project.anonymousBrowse && permission === 'BROWSE_PROJECTS';
    case 'user': {
      const role = project.roles.get(caller.accountId);
      if (role !== undefined && GRANTS[role].has(permission)) return true;
      if (permission !== 'BROWSE_PROJECTS') return false;
      // A grant through a field of the issue lets everybody with an account pass where no issue is asked about.
      return project.anonymousBrowse || project.browseBy.size > 0;
    }
  }
}

export function canBrowse(project: Project, caller: Caller): boolean {
  return hasOnProject(project, caller, 'BROWSE_PROJECTS');
}

export function hasOnIssue(issue: Issue, caller: Caller, permission: string): boolean {
  if (!hasOnProject(issue.project, caller, permission) || !isAdmitted(issue.level, caller)) return false;
  return permission !== 'BROWSE_PROJECTS' || browsesAll(issue.project, caller) || isNamedIn(issue, caller);
}

function browsesAll(project: Project, caller: Caller): boolean {
  return caller.kind !== 'user' || project.anonymousBrowse || project.roles.has(caller.accountId);
}

/** Whether one of the fields that grant Browse names the caller. */
function isNamedIn({ project, others }: Issue, caller: Caller): boolean {
  if (caller.kind !== 'user') return false;
  return [...project.browseBy].some((fieldId) => {
    const value = others[fieldId];
    return (
      typeof value === 'object' &&
      value !== null &&
      'accountId' in value &&
      value.accountId === caller.accountId
    );
  });
}

export function canSee(issue: Issue, caller: Caller): boolean {
  return hasOnIssue(issue, caller, 'BROWSE_PROJECTS');
}

function isAdmitted(level: SecurityLevel | null, caller: Caller): boolean {
  if (level === null) return true;
  if (caller.kind === 'app') return level.admitsApp;
  return caller.kind === 'user' && level.members.has(caller.accountId);
}

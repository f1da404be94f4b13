import { publishProject } from './events';
import type { Board, Component, Field, Project, ProjectRole, SecurityLevel, Sprint, Status } from './model';
import type { JiraSite } from './site';
import { builtInUsers } from './users';

export const SELECT_TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

export interface NewProject {
  readonly key: string;
  readonly name?: string;
  readonly id?: string;
  readonly type?: Project['type'];
  readonly style?: Project['style'];
}

/** Adds a project in which the built-in users have their usual roles. Throws when the key is taken. */
export function createProject(
  site: JiraSite,
  { key, name = key, id, type = 'software', style = 'classic' }: NewProject,
): Project {
  if (site.project(key)) throw new Error(`there is a project ${key}`);
  const project: Project = {
    id: id ?? site.ids.next(),
    key,
    name,
    type,
    style,
    versions: [],
    components: [],
    securityLevels: [],
    roles: new Map<string, ProjectRole>([
      [builtInUsers.siteAdmin.accountId, 'administrator'],
      [builtInUsers.projectAdmin.accountId, 'administrator'],
      [builtInUsers.developer.accountId, 'developer'],
    ]),
    anonymousBrowse: false,
    browseBy: new Set(),
    admitsApp: true,
    appAdministers: true,
  };
  site.ids.claim(project.id);
  site.projects.add(project);
  site.touch();
  publishProject(site, 'created', project);
  return project;
}

/** Gives a user a role in a project; null takes it away. */
export function setRole(site: JiraSite, project: Project, accountId: string, role: ProjectRole | null): void {
  if (role === null) project.roles.delete(site.user(accountId).accountId);
  else project.roles.set(site.user(accountId).accountId, role);
  site.touch();
}

/** Lets everybody, even without an account, browse a project, or no longer. */
export function setAnonymousBrowse(site: JiraSite, project: Project, isOpen: boolean): void {
  project.anonymousBrowse = isOpen;
  site.touch();
}

/** Lets the person in a field of an issue browse that issue, or no longer: `reporter`, `assignee`, a custom field's id. */
export function setBrowseBy(site: JiraSite, project: Project, fieldId: string, isGranted: boolean): void {
  if (isGranted) project.browseBy.add(fieldId);
  else project.browseBy.delete(fieldId);
  site.touch();
}

/** Lets the app's user into a project, or shuts it out. */
export function setAppAccess(site: JiraSite, project: Project, isAdmitted: boolean): void {
  project.admitsApp = isAdmitted;
  site.touch();
}

/** Gives the app's user *Administer Projects* in a project, or takes it away. */
export function setAppAdministers(site: JiraSite, project: Project, administers: boolean): void {
  project.appAdministers = administers;
  site.touch();
}

/** Has workflows let nobody edit issues in a status, or everybody who may otherwise. */
export function setEditable(site: JiraSite, status: Status, editable: boolean): void {
  status.editable = editable;
  site.touch();
}

export interface NewSecurityLevel {
  readonly name: string;
  /** Account ids. */
  readonly members?: readonly string[];
  readonly admitsApp?: boolean;
}

export function createSecurityLevel(
  site: JiraSite,
  project: Project,
  { name, members = [], admitsApp = true }: NewSecurityLevel,
): SecurityLevel {
  const level: SecurityLevel = { id: site.ids.next(), name, members: new Set(members), admitsApp };
  site.securityLevels.add(level);
  project.securityLevels.push(level);
  site.touch();
  return level;
}

export function createComponent(site: JiraSite, project: Project, name: string): Component {
  const component: Component = { id: site.ids.next(), name, projectId: project.id };
  site.components.add(component);
  project.components.push(component);
  site.touch();
  return component;
}

/** A native single-select field with one context: of the given projects, or of all. */
export function createSelectField(
  site: JiraSite,
  name: string,
  options: readonly string[],
  projects?: readonly Project[],
): Field {
  const customId = Number(site.ids.next());
  const field: Field = {
    id: `customfield_${customId}`,
    name,
    custom: true,
    schema: { type: 'option', custom: SELECT_TYPE, customId },
    clauseNames: [`cf[${customId}]`, name],
    contexts: [
      {
        id: site.ids.next(),
        projectIds: projects ? new Set(projects.map(({ id }) => id)) : null,
        options: options.map((value) => ({ id: site.ids.next(), value, disabled: false })),
      },
    ],
  };
  site.fields.add(field);
  site.touch();
  return field;
}

export function createBoard(
  site: JiraSite,
  project: Project,
  name: string,
  type: Board['type'] = 'scrum',
  shows: readonly Project[] = [project],
): Board {
  const board: Board = { id: Number(site.ids.next()), name, type, project, shows, sprints: [] };
  site.boards.set(board.id, board);
  site.touch();
  return board;
}

/** Times are epoch milliseconds. */
export function createSprint(
  site: JiraSite,
  board: Board,
  values: Pick<Sprint, 'name' | 'state'> & Partial<Omit<Sprint, 'id'>>,
): Sprint {
  const sprint: Sprint = {
    startDate: undefined,
    endDate: undefined,
    completeDate: undefined,
    ...values,
    id: Number(site.ids.next()),
  };
  board.sprints.push(sprint);
  site.touch();
  return sprint;
}

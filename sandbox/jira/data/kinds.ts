import type { Catalogue } from '../site/catalogue';
import type {
  Component,
  IssueType,
  LinkType,
  Named,
  Project,
  SecurityLevel,
  Status,
  StatusCategoryKey,
} from '../site/model';
import type { JiraSite } from '../site/site';
import { isObject, textOf, type JsonObject } from './json';
import type { Kind } from './references';

/** The kinds of things issues refer to, each with what Jira tells of it beside id and name. */
export function priorityKind(site: JiraSite): Kind<Named> {
  return siteWide('priority', site.priorities, (id, name) => ({ id, name }));
}

export function resolutionKind(site: JiraSite): Kind<Named> {
  return siteWide('resolution', site.resolutions, (id, name) => ({ id, name }));
}

export function statusKind(site: JiraSite): Kind<Status> {
  return siteWide('status', site.statuses, (id, name, raw) => ({ id, name, category: categoryOf(raw) }));
}

export function issueTypeKind(site: JiraSite): Kind<IssueType> {
  return siteWide('issue type', site.issueTypes, (id, name, raw) => {
    const subtask = raw['subtask'] === true;
    const level = raw['hierarchyLevel'];
    return { id, name, subtask, hierarchyLevel: typeof level === 'number' ? level : subtask ? -1 : 0 };
  });
}

export function linkTypeKind(site: JiraSite): Kind<LinkType> {
  const kind = siteWide<LinkType>('link type', site.linkTypes, (id, name, raw) => ({
    id,
    name,
    inward: textOf(raw['inward']) ?? name,
    outward: textOf(raw['outward']) ?? name,
  }));
  // Exports name link types; nothing hangs on their ids.
  return { ...kind, needsId: false };
}

export function componentKind(site: JiraSite, project: Project): Kind<Component> {
  return {
    noun: 'component',
    catalogue: site.components,
    scope: project.key,
    make: (id, name) => {
      const component = { id, name, projectId: project.id };
      project.components.push(component);
      return component;
    },
    named: (name) => project.components.filter((component) => component.name === name),
    belongs: ({ projectId }) => projectId === project.id,
    renames: true,
    needsId: true,
  };
}

/** A level found in an export has no members among the built-in users; the app is admitted. */
export function levelKind(levels: Catalogue<SecurityLevel>, project: Project): Kind<SecurityLevel> {
  return {
    noun: 'security level',
    catalogue: levels,
    scope: project.key,
    make: (id, name) => {
      const level: SecurityLevel = { id, name, members: new Set(), admitsApp: true };
      project.securityLevels.push(level);
      return level;
    },
    named: (name) => project.securityLevels.filter((level) => level.name === name),
    belongs: (level) => project.securityLevels.includes(level),
    renames: true,
    needsId: true,
  };
}

function siteWide<T extends Named>(noun: string, catalogue: Catalogue<T>, make: Kind<T>['make']): Kind<T> {
  return {
    noun,
    catalogue,
    scope: '',
    make,
    named: (name) => catalogue.named(name),
    belongs: () => true,
    renames: false,
    needsId: true,
  };
}

function categoryOf(raw: JsonObject): StatusCategoryKey {
  const category = raw['statusCategory'];
  const key = isObject(category) ? category['key'] : undefined;
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'undefined';
}

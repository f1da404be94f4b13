import type {
  Component,
  Field,
  IssueType,
  LinkType,
  Named,
  Project,
  SecurityLevel,
  Status,
  StatusCategoryKey,
  User,
} from '../../site/model';
import type { JiraSite } from '../../site/site';

type Json = Record<string, unknown>;

const CATEGORIES: Readonly<Record<StatusCategoryKey, { id: number; name: string; colorName: string }>> = {
  undefined: { id: 1, name: 'No Category', colorName: 'medium-gray' },
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

export function self({ baseUrl }: JiraSite, path: string): string {
  return `${baseUrl}/rest/api/3/${path}`;
}

export function renderPriority(site: JiraSite, { id, name }: Named): Json {
  return {
    self: self(site, `priority/${id}`),
    iconUrl: `${site.baseUrl}/images/icons/priorities/medium.svg`,
    name,
    id,
  };
}

export function renderResolution(site: JiraSite, { id, name }: Named): Json {
  return { self: self(site, `resolution/${id}`), id, description: '', name };
}

export function renderStatusCategory(site: JiraSite, key: StatusCategoryKey): Json {
  const { id, name, colorName } = CATEGORIES[key];
  return { self: self(site, `statuscategory/${id}`), id, key, colorName, name };
}

export function renderStatus(site: JiraSite, { id, name, category }: Status): Json {
  return {
    self: self(site, `status/${id}`),
    description: '',
    iconUrl: `${site.baseUrl}/images/icons/status_generic.gif`,
    name,
    id,
    statusCategory: renderStatusCategory(site, category),
  };
}

export function renderIssueType(site: JiraSite, { id, name, subtask, hierarchyLevel }: IssueType): Json {
  return {
    self: self(site, `issuetype/${id}`),
    id,
    description: '',
    iconUrl: `${site.baseUrl}/images/icons/issuetypes/generic.svg`,
    name,
    subtask,
    hierarchyLevel,
  };
}

export function renderLinkType(site: JiraSite, { id, name, inward, outward }: LinkType): Json {
  return { id, name, inward, outward, self: self(site, `issueLinkType/${id}`) };
}

export function renderComponent(site: JiraSite, { id, name }: Component): Json {
  return { self: self(site, `component/${id}`), id, name };
}

export function renderLevel(site: JiraSite, { id, name }: SecurityLevel): Json {
  return { self: self(site, `securitylevel/${id}`), id, description: '', name };
}

/** The project as other things show it, and lists of projects. */
export function renderProject(site: JiraSite, { id, key, name, type, style }: Project): Json {
  return {
    self: self(site, `project/${id}`),
    id,
    key,
    name,
    projectTypeKey: type,
    simplified: style === 'next-gen',
    style,
    isPrivate: false,
  };
}

export function renderUser(site: JiraSite, { accountId, accountType, displayName, timeZone }: User): Json {
  const avatar = `${site.baseUrl}/images/avatars/default.png`;
  return {
    self: self(site, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    accountType,
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
    displayName,
    active: true,
    timeZone,
  };
}

export function renderField({ id, name, custom, schema, clauseNames }: Field): Json {
  return {
    id,
    key: id,
    name,
    custom,
    orderable: custom,
    navigable: true,
    searchable: clauseNames.length > 0,
    clauseNames,
    ...(schema ? { schema } : {}),
  };
}

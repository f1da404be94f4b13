/** A thing Jira knows by id and shows by name. */
export interface Named {
  readonly id: string;
  name: string;
}

export type StatusCategoryKey = 'undefined' | 'new' | 'indeterminate' | 'done';

export interface Status extends Named {
  category: StatusCategoryKey;
  /** The workflow property `jira.issue.editable`; undefined and true let issues in the status be edited. */
  editable?: boolean;
}

export interface IssueType extends Named {
  readonly subtask: boolean;
  readonly hierarchyLevel: number;
}

export interface LinkType extends Named {
  readonly inward: string;
  readonly outward: string;
}

/** Dates are `yyyy-mm-dd`. The place in `Project.versions` is Jira's list position. */
export interface Version extends Named {
  readonly projectId: string;
  description: string | undefined;
  archived: boolean;
  released: boolean;
  releaseDate: string | undefined;
  startDate: string | undefined;
}

export interface Component extends Named {
  readonly projectId: string;
}

/** Who sees an issue under this level: the member accounts, and the app unless it is shut out. */
export interface SecurityLevel extends Named {
  readonly members: Set<string>;
  admitsApp: boolean;
}

/** `viewer`: browses. `developer`: browses and edits. `administrator`: administers the project too. */
export type ProjectRole = 'viewer' | 'developer' | 'administrator';

export type ProjectType = 'software' | 'service_desk' | 'business';

export interface Project extends Named {
  readonly key: string;
  readonly type: ProjectType;
  readonly style: 'classic' | 'next-gen';
  readonly versions: Version[];
  readonly components: Component[];
  readonly securityLevels: SecurityLevel[];
  /** Account id → role. */
  readonly roles: Map<string, ProjectRole>;
  anonymousBrowse: boolean;
  /** Fields whose person may browse an issue, beside those who may browse all: `reporter`, `assignee`, a custom field. */
  readonly browseBy: Set<string>;
  admitsApp: boolean;
  /** Whether the app's user holds *Administer Projects* too, as in every scheme that nobody took it from. */
  appAdministers: boolean;
  /** Projects with the same one share what fields they have; undefined shares with none. */
  fieldConfiguration?: string;
  /** The screens of its issues; undefined shows every field. */
  screens?: Screen[];
}

export interface User {
  readonly accountId: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'app';
  /** Holds *Administer Jira*. */
  readonly isSiteAdmin: boolean;
  /** IANA name; JQL dates and the offsets of timestamps follow it. */
  timeZone: string;
}

export interface FieldOption {
  readonly id: string;
  value: string;
  disabled: boolean;
}

/** Which options a select field has where; null means everywhere. */
export interface FieldContext {
  readonly id: string;
  readonly projectIds: ReadonlySet<string> | null;
  readonly options: FieldOption[];
}

/** `schema` is Jira's JSON type of the field, e.g. `{type: 'option', custom: '…:select', customId: 10050}`. */
export interface Field extends Named {
  readonly custom: boolean;
  readonly schema: FieldSchema | undefined;
  /** The names JQL knows the field by; empty when it cannot be searched. */
  readonly clauseNames: readonly string[];
  readonly contexts: FieldContext[];
  description?: string;
  /** Ids of the projects it was associated with; undefined for fields of old, which are everywhere. */
  associated?: Set<string>;
  /** In the trash: nothing but the trash shows it, and it keeps its values until Jira deletes it for good. */
  trashed?: boolean;
}

/** Where fields are put so that people see them on issues. */
export interface Screen extends Named {
  readonly tabs: readonly ScreenTab[];
}

export interface ScreenTab extends Named {
  /** Field ids, in order. */
  readonly fieldIds: string[];
}

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

/** The other end may lie outside the site: an export holds some projects of a Jira only. */
export interface IssueLink {
  readonly id: string;
  readonly type: LinkType;
  readonly direction: 'inward' | 'outward';
  readonly other: IssueReference;
}

export interface IssueReference {
  readonly id: string;
  readonly key: string;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** `created` is in epoch milliseconds; a history without an author exists in real exports. */
export interface HistoryEntry {
  readonly id: string;
  readonly authorId: string | undefined;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

/** Times are epoch milliseconds. */
export interface Issue {
  readonly id: string;
  key: string;
  project: Project;
  summary: string | null;
  type: IssueType;
  status: Status;
  priority: Named | null;
  resolution: Named | null;
  level: SecurityLevel | null;
  readonly created: number;
  updated: number;
  resolved: number | null;
  labels: readonly string[];
  components: readonly Component[];
  affected: readonly Version[];
  fixed: readonly Version[];
  links: readonly IssueLink[];
  parent: IssueReference | null;
  /** Custom fields and all others, as REST shows them. */
  readonly others: Record<string, unknown>;
  /** Ids of fields that Jira does not show on this issue, as when a project's configuration hides them. */
  absent: ReadonlySet<string>;
  readonly history: HistoryEntry[];
}

export interface Board {
  readonly id: number;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  /** Where the board is. */
  readonly project: Project;
  /** The projects whose issues it shows. */
  readonly shows: readonly Project[];
  readonly sprints: Sprint[];
}

/** Times are epoch milliseconds; a sprint that has not begun has none. */
export interface Sprint {
  readonly id: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  startDate: number | undefined;
  endDate: number | undefined;
  completeDate: number | undefined;
}

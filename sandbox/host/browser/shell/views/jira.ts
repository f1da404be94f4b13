import { rest } from '../requests';

/** What the shell reads of Jira's answers. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style?: string;
  readonly projectTypeKey?: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Option {
  readonly id: string;
  readonly value: string;
}

export interface FieldMeta {
  readonly name: string;
  readonly schema: { readonly type: string; readonly items?: string; readonly system?: string };
  readonly allowedValues?: readonly (Named | Option)[];
}

export interface HistoryItem {
  readonly field: string;
  readonly fromString: string | null;
  readonly toString: string | null;
}

export interface History {
  readonly id: string;
  readonly created: string;
  readonly author?: { readonly displayName: string };
  readonly items: readonly HistoryItem[];
}

export interface IssueLink {
  readonly id: string;
  readonly type: { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: LinkedIssue;
  readonly outwardIssue?: LinkedIssue;
}

interface LinkedIssue {
  readonly key: string;
  readonly fields?: { readonly summary?: string };
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly summary?: string | null;
    readonly issuetype?: Named;
    readonly project?: Project;
    readonly issuelinks?: readonly IssueLink[];
  };
  /** Field id → name. */
  readonly names?: Readonly<Record<string, string>>;
  readonly changelog?: { readonly histories: readonly History[] };
}

export function getProject(key: string): Promise<Project> {
  return rest<Project>('GET', `/rest/api/3/project/${encodeURIComponent(key)}`);
}

/** `project` of a surface's extension. */
export function projectContext({ id, key, projectTypeKey }: Project): Record<string, string> {
  return { id, key, type: projectTypeKey ?? 'software' };
}

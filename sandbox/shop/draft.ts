import type { Version } from '../jira/site/model';

export type IssueKind = 'Bug' | 'Story' | 'Task';
export type PriorityName = 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
export type ResolutionName = 'Fixed' | 'Duplicate' | "Won't Fix" | 'Cannot Reproduce' | 'Done';

/** Names of the options chosen in the three fields; a key that is missing is an empty field. */
export interface Tags {
  readonly discovery?: string;
  readonly origin?: string;
  readonly mechanism?: string;
}

/** How work on an issue ended. Instants are epoch milliseconds. */
export interface Ending {
  readonly at: number;
  readonly resolution: ResolutionName;
  readonly fixed: readonly Version[];
  /** The issue was opened again, and unless `again` is null ended again. */
  readonly reopened?: {
    readonly at: number;
    readonly again: { readonly at: number; readonly fixed: readonly Version[] } | null;
  };
}

/** Why an issue is no defect of its own. */
export interface Repetition {
  readonly of: Draft;
  readonly isLinked: boolean;
}

/** An issue before it is written into the site: everything is decided, nothing has an id. */
export interface Draft {
  readonly kind: IssueKind;
  readonly created: number;
  readonly summary: string;
  readonly priority: PriorityName;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly affected: readonly Version[];
  readonly tags: Tags;
  /** Another discovery stage that the issue was tagged with before. */
  readonly firstDiscovery?: string;
  /** Null while it is open. */
  readonly ending: Ending | null;
  /** The fix versions of an open issue. */
  readonly plannedFor?: readonly Version[];
  readonly isSecured?: boolean;
  readonly repeats?: Repetition;
}

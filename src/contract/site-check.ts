import type { Instant } from '../domain/day';
import type { TagField } from './issue';

/** How a statement reads one of its tables. */
export interface TableRead {
  readonly table: string;
  /** In the database's own word. */
  readonly access: string;
  readonly index: string | null;
  readonly isFull: boolean;
  readonly rows: number | null;
}

/** How the database would run one of the app's statements. */
export interface StatementPlan {
  /** The name of the statement in the source of the app. */
  readonly statement: string;
  /**
   * `expected`: by the indexes that it is made for; `other`: in another way; `no plan`: there is nothing to read;
   * `refused`: the database does not explain it.
   */
  readonly verdict: 'expected' | 'other' | 'no plan' | 'refused';
  readonly reads: readonly TableRead[];
  /** The database's number of the error of a statement that was refused. */
  readonly errno: number | null;
}

export interface DatabaseCheck {
  /** What the database calls itself. */
  readonly version: string;
  readonly plans: readonly StatementPlan[];
}

/** What Jira's headers say of rates, as they say it. */
export interface RateHeader {
  readonly name: string;
  readonly value: string;
}

/** Which mapped fields the caller can set on a project's newest defect. */
export interface EditingCheck {
  readonly projectKey: string;
  /** Null where the project has no defect that the app has read, or where Jira does not show it to the caller. */
  readonly issue: {
    readonly key: string;
    readonly fields: readonly { readonly field: TagField; readonly isEditable: boolean }[];
  } | null;
}

export interface JiraCheck {
  /** Milliseconds that Jira's clock is ahead of the app's, and what it may be out by. */
  readonly clock: { readonly aheadMs: number; readonly uncertainMs: number };
  readonly rates: { readonly app: readonly RateHeader[]; readonly user: readonly RateHeader[] };
  readonly editing: readonly EditingCheck[];
}

/** Something that came by itself, and how long after what it tells of; null where that is not known. */
export interface Sign {
  readonly at: Instant;
  readonly lateMs: number | null;
}

export interface SignsOfLife {
  /** By the app's clock. */
  readonly now: Instant;
  readonly issueEvent: Sign | null;
  readonly versionEvent: Sign | null;
  readonly schedule: Sign | null;
  readonly queue: Sign | null;
}

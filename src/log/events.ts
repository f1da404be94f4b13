/** A log line is for whoever looks after the app: what happened, what nobody has to see to, what somebody has to. */
export type LogLevel = 'info' | 'warn' | 'error';

type NoFacts = Readonly<Record<string, never>>;
interface OfProject {
  readonly projectId: number;
}
interface OfRun extends OfProject {
  readonly runId: string;
}
/** What went wrong, as `causeOf` tells it. */
interface WithCause {
  readonly cause: string;
}

/**
 * Every event that the app logs, with its facts: counts, ids, codes and run ids; never the contents of an issue, never
 * a name. docs/operations.md says what to do about each.
 */
export interface LogEvents {
  readonly 'site-prepared': NoFacts;
  readonly 'backfill-started': OfRun & { readonly types: number };
  readonly 'backfill-extended': OfRun;
  readonly 'backfill-ended': OfRun & { readonly issuesRead: number; readonly unreadable: number };
  readonly 'backfill-was-stuck': OfRun;
  readonly 'page-token-refused': OfRun;
  /** `problem`: where in Jira's answer, and what was expected there. */
  readonly 'issue-unreadable': OfProject & { readonly issueId: string; readonly problem: string };
  readonly 'project-disabled': OfProject;
  readonly 'project-gone': OfProject;
  readonly 'index-swept': OfProject & { readonly different: number; readonly ended: boolean };
  readonly 'changes-were-lost': OfProject & { readonly lost: number };
  readonly 'counts-differed': OfProject & { readonly different: number };
  readonly 'sprints-not-read': OfProject & { readonly operation: string; readonly status: number };
  /** What an invocation of the queue's consumer used of Jira. */
  readonly 'index-work-ended': { readonly points: number; readonly requests: number };
  /** `reference` is what an administrator sees of a back-fill that failed. */
  readonly 'index-work-failed': WithCause & { readonly attempt: number; readonly reference: string };
  /** `reason` is Jira's word for the limit. */
  readonly 'index-work-waits': { readonly seconds: number; readonly reason: string };
  /** Who may see the numbers could not be told: they are kept for project administrators. */
  readonly 'browse-not-known': OfProject;
  readonly 'report-opened': OfProject;
  readonly 'report-closed': OfProject;
  readonly 'handler-failed': WithCause & { readonly handler: string };
  /** `reference` is what the user sees; `code` is the contract's. */
  readonly 'resolver-failed': WithCause & {
    readonly resolver: string;
    readonly reference: string;
    readonly code: string;
  };
  readonly 'settings-not-followed': WithCause;
  readonly 'suggestion-not-tallied': OfProject & WithCause;
  readonly 'lozenge-payload-unknown': NoFacts;
}

export const LOG_LEVELS: { readonly [Event in keyof LogEvents]: LogLevel } = {
  'site-prepared': 'info',
  'backfill-started': 'info',
  'backfill-extended': 'info',
  'backfill-ended': 'info',
  'backfill-was-stuck': 'warn',
  'page-token-refused': 'warn',
  'issue-unreadable': 'warn',
  'project-disabled': 'info',
  'project-gone': 'warn',
  'index-swept': 'info',
  'changes-were-lost': 'warn',
  'counts-differed': 'warn',
  'sprints-not-read': 'warn',
  'index-work-ended': 'info',
  'index-work-failed': 'error',
  'index-work-waits': 'info',
  'browse-not-known': 'warn',
  'report-opened': 'info',
  'report-closed': 'info',
  'handler-failed': 'error',
  'resolver-failed': 'error',
  'settings-not-followed': 'error',
  'suggestion-not-tallied': 'warn',
  'lozenge-payload-unknown': 'warn',
};

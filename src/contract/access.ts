import type { Instant } from '../domain/day';

/** Why the numbers of a project are for its administrators until one of them opens them to all who may browse it. */
export type ClosedReason =
  /** Somebody may browse only issues that name them, e.g. as reporter. */
  | 'by issue'
  /** Jira did not tell the app what Browse depends on. */
  | 'not known';

/** Who may see the numbers of a project. */
export interface ReportAccess {
  /** Null: whoever may browse the project, for Browse depends on no issue. */
  readonly closed: ClosedReason | null;
  /** When an administrator opened the numbers all the same; null: nobody did. */
  readonly opened: Instant | null;
}

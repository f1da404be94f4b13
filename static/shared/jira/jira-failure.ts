/** Why Jira did not do what the browser asked of it, as the viewer. */
export type JiraProblem =
  /** The session at Jira has ended. */
  | { readonly kind: 'signed out' }
  /** Jira asks to wait. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Jira refused, in its own words; an empty text where it gave none. */
  | { readonly kind: 'refused'; readonly status: number; readonly words: string }
  /** Jira has a fault of its own. */
  | { readonly kind: 'broken'; readonly status: number }
  /** No answer came: whether Jira did what it was asked is not known. */
  | { readonly kind: 'unreachable' };

export class JiraFailure extends Error {
  constructor(readonly problem: JiraProblem) {
    super(`Jira: ${problem.kind}`);
    this.name = 'JiraFailure';
  }
}

/** The problem behind whatever was thrown. */
export function problemOf(thrown: unknown): JiraProblem {
  return thrown instanceof JiraFailure ? thrown.problem : { kind: 'unreachable' };
}

/** Whether the same request may go better a little later. */
export function isPassing({ kind }: JiraProblem): boolean {
  return kind === 'wait' || kind === 'broken' || kind === 'unreachable';
}

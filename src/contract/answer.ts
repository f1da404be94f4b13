import type { ClosedReason } from './access';
import type { FieldOption } from './issue';
import type { Problem } from './problem';

/**
 * Why a resolver did not do what it was asked. Every error that a user can see is one of these; what is no mistake of
 * the user's has a `logCode`, which the screen shows and which finds the line in the app's log.
 */
export type ContractError =
  /** Nobody is signed in. */
  | { readonly code: 'sign-in' }
  /** The caller lacks the permission, or the project is not there: the two look alike on purpose. */
  | { readonly code: 'not-allowed'; readonly needs: string }
  /** The caller may browse the project, whose numbers are for its administrators until one of them opens them. */
  | { readonly code: 'not-open'; readonly projectId: number; readonly why: ClosedReason }
  /** The request is wrong: each problem names the path and the value. */
  | { readonly code: 'bad-request'; readonly problems: readonly Problem[] }
  /** The project is not enabled for the app. */
  | { readonly code: 'not-enabled'; readonly projectId: number }
  /** What the caller saw of the field does not hold any more: it is this now. Nothing was changed. */
  | { readonly code: 'conflict'; readonly current: FieldOption | null }
  /** Jira refused what was asked, in its own words; nothing was changed. */
  | { readonly code: 'jira-refused'; readonly detail: string; readonly logCode: string }
  /** Jira asks to wait. */
  | { readonly code: 'wait'; readonly retryAfterSeconds: number }
  | { readonly code: 'jira-unavailable'; readonly status: number; readonly logCode: string }
  /** A new version of the app is here and its database is not ready for it yet: that takes a minute. */
  | { readonly code: 'updating' }
  /** What was asked for is more than Forge lets through at once. */
  | { readonly code: 'too-large' }
  /** A fault of ours. */
  | { readonly code: 'internal'; readonly logCode: string };

/** What every resolver answers, once `unpacked`. */
export type Answer<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ContractError };

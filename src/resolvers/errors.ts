import type { ClosedReason } from '../contract/access';
import type { ContractError } from '../contract/answer';
import type { FieldOption } from '../contract/issue';
import type { FilterProblem } from '../domain/filter/problems';
import { JiraError, JiraRateLimitError } from '../jira/errors';
import { causeOf, log, newReference } from '../log';
import { SettingsError } from '../settings/problem';
import { isSchemaBehind } from '../store/run';

/** The caller does not hold the permission. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';

  constructor(readonly needs: string) {
    super(`needs ${needs}`);
  }
}

/** The caller may browse the project and administers it not; its numbers are for who does. */
export class NotOpenError extends Error {
  override readonly name = 'NotOpenError';

  constructor(
    readonly projectId: number,
    readonly why: ClosedReason,
  ) {
    super(`the numbers of project ${projectId} are for its administrators`);
  }
}

/** The project was never enabled. */
export class NotEnabledError extends Error {
  override readonly name = 'NotEnabledError';

  constructor(readonly projectId: number) {
    super(`project ${projectId} is not enabled`);
  }
}

/** An answer is larger than Forge lets through. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(bytes: number) {
    super(`the answer has ${bytes} bytes`);
  }
}

/** What the caller saw does not hold any more. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(readonly current: FieldOption | null) {
    super('the field has another value than the caller saw');
  }
}

/** A well-formed filter that names what is not there. */
export class FilterError extends Error {
  override readonly name = 'FilterError';

  constructor(readonly problems: readonly FilterProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
}

/** A well-formed request that asks for something that cannot be. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly path: string,
    readonly value: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}

/** The one place where an error becomes what the user is told. What is nobody's mistake but ours is logged, once. */
export function contractErrorOf(error: unknown, resolver: string): ContractError {
  if (error instanceof NotAllowedError) return { code: 'not-allowed', needs: error.needs };
  if (error instanceof NotOpenError) return { code: 'not-open', projectId: error.projectId, why: error.why };
  if (error instanceof NotEnabledError) return { code: 'not-enabled', projectId: error.projectId };
  if (error instanceof ConflictError) return { code: 'conflict', current: error.current };
  if (error instanceof RequestError) {
    return {
      code: 'bad-request',
      problems: [{ path: error.path, value: error.value, message: error.problem }],
    };
  }
  if (error instanceof SettingsError || error instanceof FilterError)
    return { code: 'bad-request', problems: error.problems };
  if (error instanceof JiraRateLimitError)
    return { code: 'wait', retryAfterSeconds: error.retryAfterSeconds };
  if (isSignInNeeded(error)) return { code: 'sign-in' };
  if (error instanceof JiraError && error.status === 403)
    return { code: 'not-allowed', needs: error.operation };
  if (error instanceof TooLargeError) return { code: 'too-large' };
  if (isSchemaBehind(error)) return { code: 'updating' };
  const fault = faultOf(error, newReference());
  log('resolver-failed', { resolver, reference: fault.logCode, code: fault.code, cause: causeOf(error) });
  return fault;
}

function faultOf(error: unknown, logCode: string): Extract<ContractError, { readonly logCode: string }> {
  if (!(error instanceof JiraError)) return { code: 'internal', logCode };
  const { status, detail } = error;
  return status === 400
    ? { code: 'jira-refused', detail, logCode }
    : { code: 'jira-unavailable', status, logCode };
}

/** By name: two copies of @forge/api may be loaded, each with a class of its own. */
function isSignInNeeded(error: unknown): boolean {
  return error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR';
}

/** Why an invocation did not end well; `refused` means that the platform did not accept request or answer. */
export type FailureKind = 'error' | 'timeout' | 'crash' | 'refused';

/** A failed invocation. The message is what a front end's `invoke` would be rejected with. */
export class InvocationFailure extends Error {
  override readonly name = 'InvocationFailure';

  constructor(
    readonly functionKey: string,
    readonly kind: FailureKind,
    /** `FUNCTION_ERR`, `NEEDS_AUTHENTICATION_ERR`, `PROXY_ERR` … as the platform classes errors. */
    readonly errorType: string,
    /** The app's own message, without the bridge's words around it. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`There was an error invoking the function - ${reason}`, options);
  }
}

/** Thrown by a fault hook to end the process that runs the invocation: the app's own handlers do not run. */
export class ProcessCrash extends Error {
  override readonly name = 'ProcessCrash';
}

/** Thrown where the sandbox lacks something that Forge or Jira has: never to be taken for the platform's answer. */
export class NotModelledError extends Error {
  override readonly name = 'NotModelledError';

  constructor(what: string) {
    super(`the sandbox does not model ${what}`);
  }
}

const PLATFORM_ERRORS = new Set([
  'REQUEST_EGRESS_ALLOWLIST_ERR',
  'FUNCTION_FETCH_ERR',
  'NEEDS_AUTHENTICATION_ERR',
  'PROXY_ERR',
  'SEND_EMAIL_ERR',
  'API_NOT_READY_ERR',
]);

/** The failure that an error thrown by the app amounts to. */
export function failureOf(functionKey: string, error: unknown): InvocationFailure {
  if (error instanceof InvocationFailure) return error;
  const name = hasText(error, 'name') ? error.name : '';
  const message = hasText(error, 'message') ? error.message : String(error);
  const errorType = PLATFORM_ERRORS.has(name) ? name : 'FUNCTION_ERR';
  return new InvocationFailure(functionKey, 'error', errorType, message, { cause: error });
}

// Not `instanceof Error`: inside jest an error of Node's own belongs to another realm.
function hasText<K extends string>(value: unknown, key: K): value is Record<K, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'string';
}

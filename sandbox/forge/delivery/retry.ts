import { InvocationFailure } from '../runtime/failure';

/** Forge asks a function again at most so often. */
export const MAX_RETRIES = 4;

const RETRY_DATA_BYTES = 4 * 1024;
const LONGEST_WAIT_S = 900;
/** Seconds before the platform's own first retry; it doubles each time. */
const FIRST_BACKOFF_S = 5;

export interface Retry {
  readonly afterMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/**
 * The retry that a function's answer asks for: `new InvocationError(…)` is a plain object with `_retry`.
 *
 * @throws Error when the data that it wants back are too large.
 */
export function requestedRetry(answer: unknown): Retry | undefined {
  if (typeof answer !== 'object' || answer === null || !('_retry' in answer) || answer._retry !== true)
    return undefined;
  const options = 'retryOptions' in answer ? answer.retryOptions : undefined;
  const { retryAfter, retryReason, retryData } = (options ?? {}) as Record<string, unknown>;
  const bytes = Buffer.byteLength(JSON.stringify(retryData ?? null));
  if (bytes > RETRY_DATA_BYTES) {
    throw new Error(`retryData has ${bytes} bytes; the limit is ${RETRY_DATA_BYTES}`);
  }
  const seconds = typeof retryAfter === 'number' ? retryAfter : 1;
  return {
    afterMs: Math.min(Math.max(seconds, 1), LONGEST_WAIT_S) * 1000,
    reason: typeof retryReason === 'string' ? retryReason : 'FUNCTION_RETRY_REQUEST',
    data: retryData,
  };
}

/** The retry that the platform makes by itself after a failure. */
export function platformRetry(error: unknown, retriesSoFar: number): Retry {
  const timedOut = error instanceof InvocationFailure && error.kind === 'timeout';
  return {
    afterMs: FIRST_BACKOFF_S * 1000 * 2 ** retriesSoFar,
    reason: timedOut ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    data: undefined,
  };
}

import { InvocationFailure } from './failure';

/** Bytes of JSON that Forge takes. Source: limits-invocation, 1 September 2026. */
const LIMITS = {
  /** From a front end to a resolver. */
  request: 500 * 1024,
  answer: 5 * 1024 * 1024,
  /** To a trigger, consumer or schedule. */
  event: 5 * 1024 * 1024,
} as const;

/**
 * What arrives on the other side: undefined members, dates and functions do not survive the trip.
 *
 * @throws InvocationFailure (`refused`) when it is too large or not JSON.
 */
export function payloadCopy(functionKey: string, value: unknown, direction: keyof typeof LIMITS): unknown {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new InvocationFailure(functionKey, 'refused', 'FUNCTION_ERR', reason, { cause });
  };
  let text: string | undefined;
  try {
    // Undefined, whatever the declared type says, for what JSON has no word for: undefined and functions.
    text = JSON.stringify(value);
  } catch (error) {
    return refuse(`the ${direction} of ${functionKey} is not JSON: ${String(error)}`, error);
  }
  if (text === undefined) return undefined;
  const bytes = Buffer.byteLength(text);
  const limit = LIMITS[direction];
  if (bytes > limit)
    return refuse(`the ${direction} of ${functionKey} has ${bytes} bytes; the limit is ${limit}`);
  return JSON.parse(text) as unknown;
}

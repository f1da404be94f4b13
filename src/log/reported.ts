import { causeOf } from './cause';
import { log } from './log';

/** A handler of Forge failed, and the log says why. Forge logs this error too: so it says nothing more. */
export class HandlerError extends Error {
  override readonly name = 'HandlerError';
}

/**
 * A handler that nobody waits for, so that its errors are Forge's to log.
 * @throws HandlerError in the place of every error
 */
export function reported<Arguments extends readonly unknown[], Result>(
  handler: string,
  handle: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    try {
      return await handle(...given);
    } catch (error) {
      log('handler-failed', { handler, cause: causeOf(error) });
      throw new HandlerError(handler);
    }
  };
}

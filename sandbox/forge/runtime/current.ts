import { AsyncLocalStorage } from 'node:async_hooks';
import type { Invocation } from './invocation';

const KEY = Symbol.for('defect-leakage.sandbox.forge.invocation');

interface Holder {
  [KEY]?: AsyncLocalStorage<Invocation | undefined>;
}

/**
 * The invocation whose code is running now. It hangs on the global object, not on this module: a test that
 * resets its module registry loads this file a second time, while the installed globals remain the first's.
 */
export function currentInvocation(): AsyncLocalStorage<Invocation | undefined> {
  const holder = globalThis as Holder;
  holder[KEY] ??= new AsyncLocalStorage<Invocation | undefined>();
  return holder[KEY];
}

/** Runs sandbox code that an invocation called into: outside it, with the machine's own clock and console. */
export function outsideInvocation<T>(work: () => T): T {
  return currentInvocation().run(undefined, work);
}

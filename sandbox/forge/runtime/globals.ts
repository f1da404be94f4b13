import { clockedDate } from './clocked-date';
import { currentInvocation, outsideInvocation } from './current';
import type { FetchTarget } from './invocation';

const INSTALLED = Symbol.for('defect-leakage.sandbox.forge.installed');

const CONSOLE_LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

interface ForgeGlobals {
  [INSTALLED]?: true;
  __forge_fetch__?: (target: FetchTarget, path: string, init?: RequestInit) => Promise<Response>;
}

/**
 * Puts in place what the Forge packages expect of their host, once per global object: `__forge_runtime__`,
 * `__forge_fetch__`, a `fetch` without egress, and a clock and console of the invocation's own. Code outside
 * an invocation sees the originals. Must run before the app is imported: @forge/api keeps the `fetch` it finds.
 */
export function installForgeGlobals(): void {
  const target = globalThis as typeof globalThis & ForgeGlobals;
  if (target[INSTALLED]) return;
  target[INSTALLED] = true;
  const current = currentInvocation();
  Object.defineProperty(target, '__forge_runtime__', {
    configurable: true,
    get: () => current.getStore()?.runtime,
  });
  target.__forge_fetch__ = (address, path, init) => {
    const invocation = current.getStore();
    if (!invocation)
      return Promise.reject(new Error(`a Forge function asked for ${path} outside an invocation`));
    return invocation.fetch(address, path, init);
  };
  const realFetch = target.fetch;
  target.fetch = (input, init) => {
    if (!current.getStore()) return realFetch(input, init);
    return Promise.reject(egressRefused(input instanceof Request ? input.url : String(input)));
  };
  target.Date = clockedDate(target.Date, () => {
    const invocation = current.getStore();
    return invocation && outsideInvocation(() => invocation.host.clock.now());
  });
  captureConsole();
}

/** The app declares no external addresses, so that none may be fetched. */
function egressRefused(url: string): Error {
  const message = `${url} is not among the app's declared external fetch addresses`;
  return Object.assign(new Error(message), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}

function captureConsole(): void {
  const current = currentInvocation();
  for (const level of CONSOLE_LEVELS) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const invocation = current.getStore();
      if (invocation) outsideInvocation(() => invocation.host.print(invocation, level, values));
      else original(...values);
    };
  }
}

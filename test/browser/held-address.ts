import type { Page } from 'playwright-core';

/**
 * Lets no new address reach Jira, and none that Jira tells reach a surface, until `letGo` runs in the surface's window.
 * To be called before a page is opened.
 */
export async function holdAddress(page: Page): Promise<void> {
  await page.addInitScript(`(${HELD_BRIDGE})()`);
}

/** Runs in the window of a surface: everything that was held goes on, in its order, and nothing is held any more. */
export const LET_GO = 'letGo()';

/** Runs in every window, as text: the bridge of a surface is put there later. */
const HELD_BRIDGE = `() => {
  const free = new Promise((resolve) => { globalThis.letGo = resolve; });
  const later = (run) => (...values) => free.then(() => run(...values));
  const held = (history) => ({
    ...history,
    push: later(history.push),
    replace: later(history.replace),
    listen: (listener) => history.listen(later(listener)),
  });
  const holding = ({ callBridge }) => ({
    callBridge: async (command, data) => {
      const answer = await callBridge(command, data);
      return command === 'createHistory' ? held(answer) : answer;
    },
  });
  let bridge;
  Object.defineProperty(globalThis, '__bridge', { get: () => bridge, set: (given) => { bridge = holding(given); } });
}`;

import { drawChrome } from './chrome';
import { messageOf } from './dom';
import { host } from './requests';
import { Router } from './router';
import { routes } from './routes';
import type { Shell } from './shell';
import { runCommand } from './surface/commands';
import { SurfaceFrame } from './surface/frame';
import { emptyState, failed } from './views/state';
import type { View } from './views/view';

/** Starts the page: from then on the address decides what is on it. */
async function start(): Promise<void> {
  const bootstrap = await host.bootstrap();
  const router = new Router();
  const shell: Shell = {
    bootstrap,
    router,
    openFrame: (options) => new SurfaceFrame(shell, options, runCommand),
    redraw: () => void show(true),
  };
  const { main, aside } = drawChrome(shell);
  let wanted = '';
  let turn = 0;
  let shown: View | undefined;

  const show = async (isForced: boolean): Promise<void> => {
    const { key, open } = target(shell);
    if (key === wanted && !isForced) return;
    const isMove = wanted !== '' && key !== wanted;
    wanted = key;
    const mine = ++turn;
    if (isMove) main.setAttribute('aria-busy', 'true');
    const view = await open();
    // Whoever moved on meanwhile does not want it any more.
    if (turn !== mine) return view.dispose?.();
    shown?.dispose?.();
    shown = view;
    document.title = `${view.title} - Local Jira`;
    main.removeAttribute('aria-busy');
    main.classList.toggle('is-flush', view.isFlush ?? false);
    main.replaceChildren(view.main);
    aside.replaceChildren(...(view.aside ? [view.aside] : []));
    if (isMove) main.focus({ preventScroll: true });
  };

  router.listen(() => void show(false));
  await show(false);
}

function target(shell: Shell): { key: string; open: () => Promise<View> } {
  const { pathname, search } = window.location;
  for (const { pattern, viewKey, open } of routes) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    return {
      key: viewKey?.(match) ?? pathname + search,
      open: async () => {
        try {
          return await open(shell, match);
        } catch (error) {
          return failed('page', error);
        }
      },
    };
  }
  return {
    key: pathname,
    open: async () => emptyState('There is no such page', `Local Jira has nothing at ${pathname}.`),
  };
}

start().catch((error: unknown) => {
  document.body.textContent = `Local Jira did not start: ${messageOf(error)}`;
});

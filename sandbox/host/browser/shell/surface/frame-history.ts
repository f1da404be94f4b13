import type { Action, Place } from '../router';
import type { SurfaceFrame } from './frame';

type Target = string | { pathname?: string; search?: string; hash?: string; state?: unknown };
type Listener = (place: Place, action: Action) => unknown;

/**
 * What `view.createHistory()` resolves to: a history in the shape of the `history` package's version 4 whose place is
 * the part of the page's address behind the module's own. As on Forge it crosses windows: `location`, `action` and
 * `length` are of the moment, and every function answers with a promise.
 *
 * @param base the module's address on the page, without a slash at the end.
 */
export function frameHistory(frame: SurfaceFrame, base: string): Record<string, unknown> {
  const { router } = frame.shell;
  const go = (steps: number): void => window.history.go(steps);
  return {
    length: window.history.length,
    action: router.action,
    location: within(router.place, base),
    push: (to: Target, state?: unknown) => router.push(base + urlOf(to), stateOf(to, state)),
    replace: (to: Target, state?: unknown) => router.replace(base + urlOf(to), stateOf(to, state)),
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    back: () => go(-1),
    forward: () => go(1),
    createHref: (to: Target) => base + urlOf(to),
    listen: (listener: Listener) => {
      const unlisten = router.listen((place, action) => {
        if (isWithin(place.pathname, base)) void listener(within(place, base), action);
      });
      frame.whenGone(unlisten);
      return unlisten;
    },
  };
}

export function isWithin(pathname: string, base: string): boolean {
  return pathname === base || pathname.startsWith(`${base}/`);
}

function within(place: Place, base: string): Place {
  return { ...place, pathname: place.pathname.slice(base.length) || '/' };
}

function urlOf(to: Target): string {
  const url = typeof to === 'string' ? to : (to.pathname ?? '') + (to.search ?? '') + (to.hash ?? '');
  return url === '/' ? '' : /^[/?#]/.test(url) || url === '' ? url : `/${url}`;
}

function stateOf(to: Target, state: unknown): unknown {
  return typeof to === 'string' ? state : (to.state ?? state);
}

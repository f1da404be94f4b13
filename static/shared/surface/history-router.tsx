import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPath, type Location, NavigationType, type Navigator, Router, type To } from 'react-router';

/** The history that Jira hands out: of its own address bar, in the shape of `history` 4. */
export interface JiraHistory {
  readonly location: Location;
  readonly action: string;
  readonly createHref?: (location: ReturnType<typeof toParts>) => string;
  readonly push: (path: string, state?: unknown) => void;
  readonly replace: (path: string, state?: unknown) => void;
  readonly go: (delta: number) => void;
  readonly listen: (listener: (location: Location, action: string) => void) => unknown;
}

/** Where one arrives when somebody goes on: what is kept of the address before. */
export type Arrival = (before: Location, next: Location, action: string) => Location;

/** Steers react-router by Jira's history, so that pages have addresses and the browser's buttons work. */
export function HistoryRouter({
  history,
  arrive = (_before, next) => next,
  children,
}: {
  readonly history: JiraHistory;
  /** Never another function: it is asked from the first address on. */
  readonly arrive?: Arrival;
  readonly children: ReactNode;
}) {
  const [at, setAt] = useState({ location: history.location, action: history.action });
  const current = useRef(at.location);
  useLayoutEffect(() => {
    const unlisten = history.listen((next, action) => {
      const location = arrive(current.current, next, action);
      current.current = location;
      if (location !== next) history.replace(createPath(location));
      setAt({ location, action });
    });
    return isCallable(unlisten) ? () => unlisten() : undefined;
  }, [history, arrive]);
  const navigator = useMemo(() => navigatorOf(history), [history]);
  return (
    <Router
      navigator={navigator}
      location={at.location}
      navigationType={ACTIONS[at.action] ?? NavigationType.Pop}
    >
      {children}
    </Router>
  );
}

const ACTIONS: Readonly<Record<string, NavigationType>> = {
  POP: NavigationType.Pop,
  PUSH: NavigationType.Push,
  REPLACE: NavigationType.Replace,
};

function isCallable(value: unknown): value is () => void {
  return typeof value === 'function';
}

function navigatorOf(history: JiraHistory): Navigator {
  return {
    createHref: (to) => history.createHref?.(toParts(to)) ?? createPath(toParts(to)),
    push: (to, state: unknown) => history.push(createPath(toParts(to)), state),
    replace: (to, state: unknown) => history.replace(createPath(toParts(to)), state),
    go: (delta) => history.go(delta),
  };
}

function toParts(to: To) {
  const { pathname = '/', search = '', hash = '' } = typeof to === 'string' ? new URL(to, 'http://page') : to;
  return { pathname, search, hash };
}

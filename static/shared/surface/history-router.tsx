import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
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

/** Steers react-router by Jira's history, so that pages have addresses and the browser's buttons work. */
export function HistoryRouter({
  history,
  children,
}: {
  readonly history: JiraHistory;
  readonly children: ReactNode;
}) {
  const [at, setAt] = useState({ location: history.location, action: history.action });
  useLayoutEffect(() => {
    const unlisten = history.listen((location, action) => setAt({ location, action }));
    return isCallable(unlisten) ? () => unlisten() : undefined;
  }, [history]);
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

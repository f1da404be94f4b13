import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { createPath, NavigationType, type Navigator, Router } from 'react-router';
import { type Arrival, type JiraHistory, partsOf, PromptHistory } from './prompt-history';

/** Steers react-router by Jira's history, so that pages have addresses and the browser's buttons work. */
export function HistoryRouter({
  history: jira,
  arrive = (_before, next) => next,
  children,
}: {
  /** Neither is ever another one. */
  readonly history: JiraHistory;
  readonly arrive?: Arrival;
  readonly children: ReactNode;
}) {
  const [history] = useState(() => new PromptHistory(jira, arrive));
  const { location, action } = useSyncExternalStore(history.listen, history.place);
  const navigator = useMemo(() => navigatorOf(history, jira), [history, jira]);
  return (
    <Router navigator={navigator} location={location} navigationType={ACTIONS[action] ?? NavigationType.Pop}>
      {children}
    </Router>
  );
}

const ACTIONS: Readonly<Record<string, NavigationType>> = {
  POP: NavigationType.Pop,
  PUSH: NavigationType.Push,
  REPLACE: NavigationType.Replace,
};

function navigatorOf(history: PromptHistory, jira: JiraHistory): Navigator {
  return {
    createHref: (to) => jira.base + createPath(partsOf(to)),
    push: (to, state: unknown) => history.go('PUSH', partsOf(to), state),
    replace: (to, state: unknown) => history.go('REPLACE', partsOf(to), state),
    go: (delta) => void jira.go(delta),
  };
}

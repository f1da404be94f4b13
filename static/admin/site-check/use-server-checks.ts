import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant } from '../../../src/domain/day';
import { call } from '../../shared/api/call';
import { failureOf } from '../../shared/api/contract-failure';
import { useMessages, useWords } from '../../shared/words/words';
import type { Check } from './check';
import { siteCheckMessages } from './messages/site-check-messages';
import { type Asked, type Findings, isAwaited, serverChecks } from './server-checks';

/** How often the page asks whether what it waits for has come, in milliseconds. */
const POLL_MS = 3000;

export interface ServerChecks {
  readonly checks: readonly Check[];
  readonly isAsking: boolean;
  /** Why nothing is answered at all, e.g. since the viewer does not administer Jira; null where something is. */
  readonly thrown: unknown;
  readonly again: () => void;
  readonly waitForEvent: () => void;
}

/** The checks that the app makes: asked when the page is opened, and again at a click. */
export function useServerChecks(): ServerChecks {
  const { server } = useMessages(siteCheckMessages);
  const { shared } = useWords();
  const [eventSince, setEventSince] = useState<Instant | null>(null);
  const once = { staleTime: Infinity, gcTime: 0 };
  const database = useQuery({
    queryKey: ['check-database'],
    queryFn: () => call('check-database', {}),
    ...once,
  });
  const jira = useQuery({ queryKey: ['check-jira'], queryFn: () => call('check-jira', {}), ...once });
  const queue = useQuery({ queryKey: ['test-queue'], queryFn: () => call('test-queue', {}), ...once });
  const asked = <T>({ data, error }: { data: T | undefined; error: Error | null }): Asked<T> => {
    if (data !== undefined || error === null) return { data, failure: null };
    const failure = failureOf(error);
    const { title } = shared.failure(failure);
    return { data, failure: server.notAnswered(title, 'logCode' in failure ? failure.logCode : undefined) };
  };
  const queueAsked = asked({ data: queue.data?.asked, error: queue.error });
  const waited = { queueAsked, eventSince };
  const signs = useQuery({
    queryKey: ['signs-of-life'],
    queryFn: () => call('signs-of-life', {}),
    ...once,
    refetchInterval: ({ state: { data, error } }) =>
      error === null && isAwaited({ ...waited, signs: { data, failure: null } }) ? POLL_MS : false,
  });
  const findings: Findings = { ...waited, database: asked(database), jira: asked(jira), signs: asked(signs) };
  const all = [database, jira, queue, signs];
  return {
    checks: serverChecks(findings, server),
    isAsking: all.some(({ isFetching }) => isFetching),
    thrown: all.every(({ data, error }) => data === undefined && error !== null) ? signs.error : null,
    again: () => {
      setEventSince(null);
      for (const query of all) void query.refetch();
    },
    waitForEvent: () => setEventSince(signs.data?.now ?? null),
  };
}

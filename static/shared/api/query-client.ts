import { QueryClient } from '@tanstack/react-query';
import { failureOf, isPassing } from './contract-failure';

const RETRIES = 2;
const LONGEST_WAIT_MS = 60_000;

/** What all surfaces ask through: answers are kept for a minute, and only a passing failure is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Questions go to the page around the frame: whether the browser thinks it is online says nothing.
        networkMode: 'always',
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // What failed may go better now; what did not fail is not asked for again.
        refetchOnReconnect: ({ state }) => (state.status === 'error' ? 'always' : false),
        retry: (failures, thrown) => failures < RETRIES && isPassing(failureOf(thrown)),
        retryDelay: (failures, thrown) => delayOf(failures, thrown),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Jira's own wish, else one and two seconds; in milliseconds. */
function delayOf(failures: number, thrown: unknown): number {
  const failure = failureOf(thrown);
  if (failure.code === 'wait') return Math.min(LONGEST_WAIT_MS, failure.retryAfterSeconds * 1000);
  return 1000 * 2 ** failures;
}

import { isPassing, problemOf } from './jira-failure';

/** Waits of one request before it is given up, and the longest of them. */
const TRIES = 4;
const LONGEST_WAIT_MS = 120_000;
const MOST_WAITS = 10;

/** Told when a request waits for Jira, until which instant, and null when it goes on. */
export type OnWait = (until: number | null) => void;

/**
 * Asks again while a failure may pass: as long as Jira asks to wait, else after one, two and four seconds. Only for
 * requests that may be made twice.
 * @throws JiraFailure of the last try
 */
export async function patiently<T>(ask: () => Promise<T>, onWait?: OnWait): Promise<T> {
  for (let tries = 1, waits = 0; ;) {
    try {
      return await ask();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind === 'wait' ? ++waits > MOST_WAITS : tries++ >= TRIES) throw thrown;
      if (!isPassing(problem)) throw thrown;
      const milliseconds = problem.kind === 'wait' ? problem.seconds * 1000 : 1000 * 2 ** (tries - 2);
      await pause(Math.min(LONGEST_WAIT_MS, milliseconds), problem.kind === 'wait' ? onWait : undefined);
    }
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function pause(milliseconds: number, onWait: OnWait | undefined): Promise<void> {
  onWait?.(Date.now() + milliseconds);
  await sleep(milliseconds);
  onWait?.(null);
}

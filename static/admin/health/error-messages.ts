import type { IndexHealth } from '../../../src/contract/index-health';
import type { Formats } from '../../shared/words/formats';

/** Kinds of errors in words, as the index counts them. */
export function errorMessages({ count }: Formats) {
  return {
    error: ({ kind, times }: IndexHealth['errors'][number]): string =>
      `${whatOf(kind)}: ${times === 1 ? 'once' : `${count(times)} times`}.`,
  };
}

function whatOf(kind: string): string {
  const known = KINDS[kind];
  if (known !== undefined) return known;
  const status = /^failed-jira-(\d{3})$/.exec(kind)?.[1];
  if (status === undefined) return `Something that the app calls “${kind}” went wrong`;
  if (status === '401' || status === '403') return `Jira did not let the app do something (${status})`;
  if (status === '404') return 'Jira did not find what the app asked for (404)';
  return status.startsWith('5') ? `Jira did not answer (${status})` : `Jira refused a question (${status})`;
}

const KINDS: Readonly<Record<string, string>> = {
  'rate-limited': 'Jira asked the app to wait',
  'failed-backfill': 'Reading a project failed in the app',
  'failed-changes': 'Reading changed issues failed in the app',
  'failed-versions': 'Reading releases failed in the app',
  'failed-replan': 'Following changed settings failed',
  'failed-reconcile': 'Comparing updates with Jira failed in the app',
  'failed-sweep': 'Comparing everything with Jira failed in the app',
  'failed-clear': 'Deleting what was stored of a project failed in the app',
};

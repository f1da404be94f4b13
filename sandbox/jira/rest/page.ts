import type { Call } from './call';

/** One page of a list, in the shape of Jira's page beans. */
export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`; more than `most` on a page is not given, as Jira does without a word. */
export function pageRequest({ query }: Call, fallback = 50, most = 100): PageRequest {
  return {
    startAt: query.number('startAt', 0),
    maxResults: Math.min(query.number('maxResults', fallback, 1), most),
  };
}

export function pageOf<S, T>(
  all: readonly S[],
  { startAt, maxResults }: PageRequest,
  render: (entry: S) => T,
): Page<T> {
  const entries = all.slice(startAt, startAt + maxResults);
  return {
    startAt,
    maxResults,
    total: all.length,
    isLast: startAt + entries.length >= all.length,
    values: entries.map(render),
  };
}

/** Adds the addresses that a page of `path` has in Jira's answers. */
export function withLinks<T>(page: Page<T>, base: string, path: string): Record<string, unknown> {
  const { startAt, maxResults, isLast } = page;
  const at = (start: number) => `${base}${path}?startAt=${start}&maxResults=${maxResults}`;
  return { self: at(startAt), ...(isLast ? {} : { nextPage: at(startAt + maxResults) }), ...page };
}

import { route } from '@forge/api';
import { z } from 'zod';
import { requestJira } from './request';

/** Jira gives at most this many issues a page when fields are asked for. */
const PAGE_SIZE = 100;

const answer = z.object({
  issues: z.array(z.unknown()).default([]),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().nullish(),
});

export interface SearchPage {
  readonly issues: readonly unknown[];
  /** Null on the last page. */
  readonly nextPageToken: string | null;
}

/** Where a search goes on, or which issues must be seen as they are this moment. */
export interface SearchOptions {
  readonly pageToken?: string | null;
  /** At most 50 ids: Jira's search index lags behind a write, for these it looks again. */
  readonly freshIds?: readonly number[];
}

/** One page of an enhanced search, as the app. */
export async function searchIssues(
  jql: string,
  fields: readonly string[],
  { pageToken = null, freshIds = [] }: SearchOptions,
): Promise<SearchPage> {
  const body = {
    jql,
    fields,
    maxResults: PAGE_SIZE,
    ...(pageToken === null ? {} : { nextPageToken: pageToken }),
    ...(freshIds.length === 0 ? {} : { reconcileIssues: freshIds }),
  };
  const page = await requestJira(route`/rest/api/3/search/jql`, {
    method: 'POST',
    as: 'app',
    operation: '/rest/api/3/search/jql',
    answer,
    body,
  });
  return { issues: page.issues, nextPageToken: page.isLast ? null : (page.nextPageToken ?? null) };
}

/** Jira's estimate of how many issues a query finds, as the app. */
export async function approximateCount(jql: string): Promise<number> {
  const counted = await requestJira(route`/rest/api/3/search/approximate-count`, {
    method: 'POST',
    as: 'app',
    operation: '/rest/api/3/search/approximate-count',
    answer: z.object({ count: z.number().int().min(0) }),
    body: { jql },
  });
  return counted.count;
}

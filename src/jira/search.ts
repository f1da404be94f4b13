import { route } from '@forge/api';
import { z } from 'zod';
import { requestJira } from './request';

const OPERATION = 'POST /rest/api/3/search/jql';
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

/** One page of an enhanced search, as the app. */
export async function searchIssues(
  jql: string,
  fields: readonly string[],
  pageToken: string | null,
): Promise<SearchPage> {
  const body = { jql, fields, maxResults: PAGE_SIZE, ...(pageToken === null ? {} : { nextPageToken: pageToken }) };
  const page = await requestJira('app', OPERATION, route`/rest/api/3/search/jql`, answer, body);
  return { issues: page.issues, nextPageToken: page.isLast ? null : (page.nextPageToken ?? null) };
}

/** Jira's estimate of how many issues a query finds, as the app. */
export async function approximateCount(jql: string): Promise<number> {
  const counted = await requestJira(
    'app',
    'POST /rest/api/3/search/approximate-count',
    route`/rest/api/3/search/approximate-count`,
    z.object({ count: z.number().int().min(0) }),
    { jql },
  );
  return counted.count;
}

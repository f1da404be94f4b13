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

/** One page of an enhanced search, as the app. */
export async function searchIssues(
  jql: string,
  fields: readonly string[],
  pageToken: string | null = null,
): Promise<SearchPage> {
  const body = {
    jql,
    fields,
    maxResults: PAGE_SIZE,
    ...(pageToken === null ? {} : { nextPageToken: pageToken }),
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

const bulkAnswer = z.object({ issues: z.array(z.unknown()).default([]) });

/**
 * Up to 100 issues by id, as the app, read from Jira's database: unlike a search it knows of a write at once, and it
 * leaves out what does not exist where JQL would refuse the whole query.
 */
export async function fetchIssues(
  ids: readonly number[],
  fields: readonly string[],
): Promise<readonly unknown[]> {
  const { issues } = await requestJira(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    as: 'app',
    operation: '/rest/api/3/issue/bulkfetch',
    answer: bulkAnswer,
    body: { issueIdsOrKeys: ids.map(String), fields },
  });
  return issues;
}

import { route } from '@forge/api';
import { z } from 'zod';
import { type JiraPrincipal, requestJira } from './request';
import { idOf } from './values';

/** Jira gives at most this many issues a page when fields are asked for, and more when only ids are. */
const PAGE_SIZE = 100;
const BARE_PAGE_SIZE = 5000;
/** Issues that one search can be made to know the newest state of. */
export const CONFIRMED_AT_ONCE = 50;

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

/** One page of an enhanced search, as the app. Jira's search index may lag some seconds behind its database. */
export async function searchIssues(
  jql: string,
  fields: readonly string[],
  pageToken: string | null = null,
): Promise<SearchPage> {
  return search({
    jql,
    fields,
    maxResults: fields.length === 1 && fields[0] === 'id' ? BARE_PAGE_SIZE : PAGE_SIZE,
    ...(pageToken === null ? {} : { nextPageToken: pageToken }),
  });
}

/** The ids of those of at most 50 issues that a query finds now, as the app: what was written just before is known. */
export async function matchingIds(issueIds: readonly number[], jql: string): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  let token: string | null = null;
  do {
    const page: SearchPage = await search({
      jql: `id in (${issueIds.join(', ')}) AND ${jql}`,
      fields: ['id'],
      maxResults: PAGE_SIZE,
      reconcileIssues: issueIds,
      ...(token === null ? {} : { nextPageToken: token }),
    });
    for (const { id } of z.array(z.object({ id: idOf })).parse(page.issues)) found.add(id);
    token = page.nextPageToken;
  } while (token !== null);
  return found;
}

async function search(body: object): Promise<SearchPage> {
  const page = await requestJira(route`/rest/api/3/search/jql`, {
    method: 'POST',
    as: 'app',
    operation: '/rest/api/3/search/jql',
    answer,
    body,
    objectsIn: ({ issues }) => issues.length,
  });
  return { issues: page.issues, nextPageToken: page.isLast ? null : (page.nextPageToken ?? null) };
}

/** Jira's estimate of how many issues a query finds, as the app. */
export function approximateCount(jql: string): Promise<number> {
  return countAs('app', jql);
}

/** Jira's estimate of how many issues a query finds for the user. */
export function approximateCountForUser(jql: string): Promise<number> {
  return countAs('user', jql);
}

async function countAs(as: JiraPrincipal, jql: string): Promise<number> {
  const counted = await requestJira(route`/rest/api/3/search/approximate-count`, {
    method: 'POST',
    as,
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
    objectsIn: ({ issues: found }) => found.length,
    body: { issueIdsOrKeys: ids.map(String), fields },
  });
  return issues;
}

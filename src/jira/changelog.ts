import { route } from '@forge/api';
import { z } from 'zod';
import type { DefectFacts, HistoryFacts } from '../domain/facts';
import type { MappedFields } from './fields';
import { type ChangelogEntry, changelogEntry, historyOf } from './parse-changelog';
import { requestJira } from './request';
import { idOf } from './values';

/** Jira takes at most this many issues at once, and gives at most this many entries of their changelogs a page. */
export const CHANGELOGS_AT_ONCE = 1000;
const PAGE_SIZE = 10_000;

const answer = z.object({
  issueChangeLogs: z
    .array(z.object({ issueId: idOf, changeHistories: z.array(changelogEntry).default([]) }))
    .default([]),
  nextPageToken: z.string().nullish(),
});

/**
 * What the changelogs of defects tell, by the defect's id, as the app. Every defect asked for is in the answer: one
 * whose changelog is empty, or that Jira does not show, has an empty history. Costs one rate point a page and one an
 * entry that touched the status, the resolution, the fix versions or the discovery field.
 *
 * @param defects with the fix versions that they have now, read before; an issue under a security level is none
 */
export async function readHistories(
  defects: readonly Pick<DefectFacts, 'id' | 'fixed'>[],
  { discovery }: Pick<MappedFields, 'discovery'>,
): Promise<ReadonlyMap<number, HistoryFacts>> {
  const histories = new Map<number, HistoryFacts>();
  for (let at = 0; at < defects.length; at += CHANGELOGS_AT_ONCE) {
    const batch = defects.slice(at, at + CHANGELOGS_AT_ONCE);
    const entries = await readEntries(
      batch.map(({ id }) => id),
      ['status', 'resolution', 'fixVersions', ...(discovery === null ? [] : [discovery])],
    );
    for (const { id, fixed } of batch) histories.set(id, historyOf(entries.get(id) ?? [], fixed, discovery));
  }
  return histories;
}

async function readEntries(
  issueIds: readonly number[],
  fieldIds: readonly string[],
): Promise<ReadonlyMap<number, readonly ChangelogEntry[]>> {
  const entries = new Map<number, ChangelogEntry[]>();
  let token: string | null = null;
  do {
    const page: z.infer<typeof answer> = await requestJira(route`/rest/api/3/changelog/bulkfetch`, {
      method: 'POST',
      as: 'app',
      operation: '/rest/api/3/changelog/bulkfetch',
      answer,
      objectsIn: ({ issueChangeLogs }) =>
        issueChangeLogs.reduce((sum, { changeHistories }) => sum + changeHistories.length, 0),
      body: {
        issueIdsOrKeys: issueIds.map(String),
        fieldIds,
        maxResults: PAGE_SIZE,
        ...(token === null ? {} : { nextPageToken: token }),
      },
    });
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      entries.set(issueId, [...(entries.get(issueId) ?? []), ...changeHistories]);
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return entries;
}

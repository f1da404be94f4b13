import type { HistoryEntry, Issue } from '../../site/model';
import { canSee } from '../../site/permissions';
import { bodyOf, type Answer, type Call } from '../call';
import { badRequest } from '../errors';
import { renderHistory } from '../render/history';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;
const MOST = 10_000;

interface Change {
  readonly issue: Issue;
  readonly entry: HistoryEntry;
}

/** POST /changelog/bulkfetch: changes of issues, oldest first, then by issue id; grouped by issue within a page. */
export function bulkFetchChangelogs(call: Call): Answer {
  const body = bodyOf(call);
  const wanted = body.texts('issueIdsOrKeys') ?? [];
  const fieldIds = body.texts('fieldIds');
  const maxResults = Math.min(body.number('maxResults', 1000), MOST);
  const start = readToken(body.text('nextPageToken'));
  body.done();
  if (wanted.length === 0) throw badRequest('No issue IDs or keys were provided.');
  if (wanted.length > MOST_ISSUES)
    throw badRequest(`At most ${MOST_ISSUES} issues can be requested, not ${wanted.length}.`);
  if (fieldIds && fieldIds.length > MOST_FIELDS)
    throw badRequest(`At most ${MOST_FIELDS} field ids can be given.`);
  const changes = changesOf(call, wanted, fieldIds);
  const page = changes.slice(start, start + maxResults);
  const isLast = start + page.length >= changes.length;
  const groups = new Map<string, HistoryEntry[]>();
  for (const { issue, entry } of page) groups.set(issue.id, [...(groups.get(issue.id) ?? []), entry]);
  const issueChangeLogs = [...groups].map(([issueId, entries]) => ({
    issueId,
    changeHistories: entries.map((entry) => renderHistory(entry, call)),
  }));
  const next = isLast ? {} : { nextPageToken: String(start + page.length) };
  return { body: { issueChangeLogs, ...next }, objects: page.length };
}

function changesOf(call: Call, wanted: readonly string[], fieldIds: readonly string[] | undefined): Change[] {
  const issues = new Set(wanted.map((idOrKey) => call.site.issues.find(idOrKey)));
  const changes: Change[] = [];
  for (const issue of issues) {
    if (!issue || !canSee(issue, call.caller)) continue;
    for (const entry of issue.history) {
      const items = fieldIds ? entry.items.filter(({ fieldId }) => fieldIds.includes(fieldId)) : entry.items;
      if (items.length > 0) changes.push({ issue, entry: { ...entry, items } });
    }
  }
  return changes.sort((a, b) => a.entry.created - b.entry.created || Number(a.issue.id) - Number(b.issue.id));
}

function readToken(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d+$/.test(text)) throw badRequest(`The nextPageToken '${text}' is not valid.`);
  return Number(text);
}

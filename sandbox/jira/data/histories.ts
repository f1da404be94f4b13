import { fieldIdOfHistory } from '../site/change-items';
import type { ChangeItem, HistoryEntry } from '../site/model';
import { parseTimestamp } from '../site/timestamp';
import { idOf, isObject, quoted, textOf, type JsonObject } from './json';
import type { Reading } from './session';

/** The history an exported issue carries (`expand=changelog`), oldest first. */
export function historiesOf(reading: Reading, changelog: unknown): HistoryEntry[] {
  const raw = isObject(changelog) ? changelog['histories'] : undefined;
  if (!Array.isArray(raw)) return [];
  const entries = raw
    .map((entry: unknown) => historyOf(reading, entry))
    .filter((entry) => entry !== undefined);
  return entries.sort((a, b) => a.created - b.created);
}

function historyOf({ session, place }: Reading, raw: unknown): HistoryEntry | undefined {
  const created = isObject(raw) ? parseTimestamp(textOf(raw['created']) ?? '') : undefined;
  if (!isObject(raw) || !created) {
    session.notices.lost(
      'a change in the history has no date',
      place,
      `the change ${quoted(raw)} has no date; left out`,
    );
    return undefined;
  }
  const author = raw['author'];
  const items = Array.isArray(raw['items']) ? raw['items'].filter(isObject).map(itemOf) : [];
  return {
    id: idOf(raw['id']) ?? session.site.ids.next(),
    authorId: isObject(author) ? textOf(author['accountId']) : undefined,
    created: created.instant,
    items,
  };
}

function itemOf(raw: JsonObject): ChangeItem {
  const field = textOf(raw['field']) ?? '';
  return {
    field,
    fieldId: textOf(raw['fieldId']) ?? fieldIdOfHistory(field),
    fieldtype: raw['fieldtype'] === 'custom' ? 'custom' : 'jira',
    from: valueOf(raw, 'from'),
    fromString: valueOf(raw, 'fromString'),
    to: valueOf(raw, 'to'),
    toString: valueOf(raw, 'toString'),
  };
}

function valueOf(raw: JsonObject, name: string): string | null {
  const value = Object.hasOwn(raw, name) ? raw[name] : null;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

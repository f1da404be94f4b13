import { parseTimestamp } from '../site/timestamp';
import { idOf, isObject, quoted, textOf, type JsonObject } from './json';
import type { NoticeBook, Place } from './notices';

/** What a line must have to be an issue at all. `created` is in epoch milliseconds. */
export interface Identity {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly created: number;
  readonly raw: JsonObject;
  readonly fields: JsonObject;
  readonly place: Place;
}

const KEY = /^([A-Z][A-Z0-9_]*)-([1-9]\d*)$/;

/** Reads who a line's issue is; undefined, with a notice, when the line holds none. */
export function identify(text: string, at: Place, notices: NoticeBook): Identity | undefined {
  const raw = parsed(text);
  const lost = (problem: string, place = at): undefined => {
    notices.lost(problem, place, `${problem}; the line is left out`);
    return undefined;
  };
  if (raw === undefined) return lost('not valid JSON');
  if (!isObject(raw)) return lost('not a JSON object');
  const [id, key] = [idOf(raw['id']), textOf(raw['key'])?.trim().toUpperCase()];
  const place = key === undefined ? at : { ...at, key };
  const keyParts = KEY.exec(key ?? '');
  if (key === undefined || !keyParts) return lost(`no usable key (${quoted(raw['key'])})`);
  if (id === undefined) return lost(`no usable id (${quoted(raw['id'])})`, place);
  const fields = raw['fields'];
  if (!isObject(fields)) return lost('no fields', place);
  const created = parseTimestamp(textOf(fields['created']) ?? '');
  if (!created) return lost(`no usable created (${quoted(fields['created'])})`, place);
  if (created.zoneMissing) notices.repaired('a time has no zone; read as UTC', place);
  return { id, key, projectKey: keyParts[1] ?? '', created: created.instant, raw, fields, place };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

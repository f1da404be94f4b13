import type { Catalogue } from '../site/catalogue';
import type { Issue, IssueLink, IssueReference, Named } from '../site/model';
import { parseTimestamp } from '../site/timestamp';
import type { Identity } from './identity';
import { idOf, isObject, quoted, textOf } from './json';
import {
  componentKind,
  issueTypeKind,
  levelKind,
  linkTypeKind,
  priorityKind,
  resolutionKind,
  statusKind,
} from './kinds';
import { refer, type Kind } from './references';
import type { Reading } from './session';
import { referVersion } from './versions';

const LONGEST_LABEL = 255;

/** The values of Jira's own fields on an exported issue; what is missing has its empty value. */
export function issueFields(
  reading: Reading,
  { fields, created }: Identity,
): Omit<Issue, 'id' | 'key' | 'project' | 'created' | 'others' | 'absent' | 'history'> {
  const { session, place, project } = reading;
  const { site } = session;
  return {
    summary: summaryOf(reading, fields['summary']),
    type: needed(reading, issueTypeKind(site), fields['issuetype']),
    status: needed(reading, statusKind(site), fields['status']),
    priority: wanted(reading, priorityKind(site), fields['priority']),
    resolution: wanted(reading, resolutionKind(site), fields['resolution']),
    level: wanted(reading, levelKind(site.securityLevels, project), fields['security']),
    updated: timeOf(reading, 'updated', fields['updated']) ?? created,
    resolved: timeOf(reading, 'resolutiondate', fields['resolutiondate']),
    labels: [
      ...new Set(listOf(reading, 'labels', fields['labels']).flatMap((label) => labelOf(reading, label))),
    ],
    components: found(listOf(reading, 'components', fields['components']), (raw) =>
      refer(session, componentKind(site, project), raw, place),
    ),
    affected: found(listOf(reading, 'versions', fields['versions']), (raw) => referVersion(reading, raw)),
    fixed: found(listOf(reading, 'fixVersions', fields['fixVersions']), (raw) => referVersion(reading, raw)),
    links: found(listOf(reading, 'issuelinks', fields['issuelinks']), (raw) => linkOf(reading, raw)),
    parent: parentOf(reading, fields['parent']),
  };
}

function wanted<T extends Named>({ session, place }: Reading, kind: Kind<T>, raw: unknown): T | null {
  return raw === undefined || raw === null ? null : refer(session, kind, raw, place);
}

/** Jira has no issue without a type or status: one that tells none gets "Unknown". */
function needed<T extends Named>(reading: Reading, kind: Kind<T>, raw: unknown): T {
  const { session, place } = reading;
  const given = wanted(reading, kind, raw);
  if (given) return given;
  session.notices.repaired(`no ${kind.noun}; taken for "Unknown"`, place);
  const unknown = kind.named('Unknown')[0];
  return unknown ?? addUnknown(kind, session.site.ids.next());
}

function addUnknown<T extends Named>(
  { catalogue, make }: { catalogue: Catalogue<T>; make: Kind<T>['make'] },
  id: string,
): T {
  return catalogue.add(make(id, 'Unknown', {}));
}

function summaryOf({ session, place }: Reading, raw: unknown): string | null {
  if (typeof raw === 'string') return raw;
  if (raw !== undefined && raw !== null)
    session.notices.lost(`the summary is no text`, place, `the summary ${quoted(raw)} is no text; left out`);
  return null;
}

function timeOf({ session, place }: Reading, field: string, raw: unknown): number | null {
  if (raw === undefined || raw === null) return null;
  const time = parseTimestamp(textOf(raw) ?? '');
  if (!time)
    session.notices.lost(
      `${field} is no time`,
      place,
      `${field} ${quoted(raw)} is no time; treated as missing`,
    );
  else if (time.zoneMissing) session.notices.repaired('a time has no zone; read as UTC', place);
  return time?.instant ?? null;
}

function listOf({ session, place }: Reading, field: string, raw: unknown): readonly unknown[] {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) return raw;
  session.notices.lost(`${field} is no list`, place, `${field} ${quoted(raw)} is no list; treated as empty`);
  return [];
}

function labelOf({ session, place }: Reading, raw: unknown): string[] {
  if (typeof raw !== 'string' || raw === '') {
    session.notices.lost('a label is no text', place, `the label ${quoted(raw)} is no text; left out`);
    return [];
  }
  if (raw.length <= LONGEST_LABEL) return [raw];
  session.notices.repaired(
    'a label is longer than 255 characters',
    place,
    `the label ${quoted(raw)} is longer than ${LONGEST_LABEL} characters; cut`,
  );
  return [raw.slice(0, LONGEST_LABEL)];
}

function found<T>(raws: readonly unknown[], read: (raw: unknown) => T | null): T[] {
  return [...new Set(raws.map(read).filter((entry) => entry !== null))];
}

/** An id that the export does not tell is filled in when all issues are known. */
function referenceOf(raw: unknown): IssueReference | undefined {
  const key = isObject(raw) ? textOf(raw['key'])?.trim().toUpperCase() : undefined;
  return isObject(raw) && key !== undefined ? { id: idOf(raw['id']) ?? '', key } : undefined;
}

function parentOf({ session, place }: Reading, raw: unknown): IssueReference | null {
  if (raw === undefined || raw === null) return null;
  const parent = referenceOf(raw);
  if (!parent)
    session.notices.lost('the parent has no key', place, `the parent ${quoted(raw)} has no key; left out`);
  return parent ?? null;
}

function linkOf({ session, place }: Reading, raw: unknown): IssueLink | null {
  const object = isObject(raw) ? raw : {};
  const direction = object['inwardIssue'] === undefined ? 'outward' : 'inward';
  const other = referenceOf(object[`${direction}Issue`]);
  const type = other && refer(session, linkTypeKind(session.site), object['type'], place);
  if (!other || !type) {
    session.notices.lost(
      'a link has no type or other end',
      place,
      `the link ${quoted(raw)} has no type or other end; left out`,
    );
    return null;
  }
  return { id: idOf(object['id']) ?? session.site.ids.next(), type, direction, other };
}

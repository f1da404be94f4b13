import { derivedId } from '../site/ids';
import type { Issue, IssueReference } from '../site/model';
import type { JiraSite } from '../site/site';
import { otherValue } from './fields';
import { historiesOf } from './histories';
import type { Identity } from './identity';
import { issueFields } from './issue-fields';
import { isObject } from './json';
import { projectFor } from './projects';
import type { Reading, Session } from './session';

/** Fields that an `Issue` holds itself, or that follow from what it holds. */
const OWN = new Set(
  'summary issuetype status statusCategory priority resolution security created updated resolutiondate labels components versions fixVersions issuelinks parent project'.split(
    ' ',
  ),
);
/** Own fields whose absence in an export means that the project does not have them. */
const HIDEABLE = ['priority', 'labels', 'components', 'versions', 'fixVersions', 'issuelinks'];
const TOP = new Set([
  'id',
  'key',
  'self',
  'expand',
  'fields',
  'changelog',
  'names',
  'schema',
  'renderedFields',
  'properties',
]);

/** Adds the issue of a line to the site, unless the site has a newer state of it. */
export function addIssue(session: Session, identity: Identity): void {
  const { site, notices } = session;
  const { key, created, raw, fields, place } = identity;
  const project = projectFor(session, identity);
  const reading: Reading = { session, place, project };
  const own = issueFields(reading, identity);
  const id = freeId(session, identity, own.updated);
  if (id === undefined) return;
  for (const extra of Object.keys(raw).filter((name) => !TOP.has(name))) {
    notices.lost('a key beside the fields', place, `"${extra}" is no part of a Jira issue; left out`);
  }
  site.ids.claim(id);
  site.issues.add({
    ...own,
    id,
    key,
    project,
    created,
    others: othersOf(reading, identity),
    absent: absentOf(HIDEABLE.filter((field) => fields[field] === undefined)),
    history: historiesOf(reading, raw['changelog']),
  });
}

function othersOf(reading: Reading, { raw, fields }: Identity): Record<string, unknown> {
  const names = isObject(raw['names']) ? raw['names'] : {};
  const entries = Object.entries(fields).filter(
    ([id, value]) => !OWN.has(id) && value !== null && value !== undefined,
  );
  return Object.fromEntries(entries.map(([id, value]) => [id, otherValue(reading, id, value, names)]));
}

const sets = new Map<string, ReadonlySet<string>>();

function absentOf(fields: readonly string[]): ReadonlySet<string> {
  const name = fields.join(' ');
  const known = sets.get(name);
  if (known) return known;
  const set: ReadonlySet<string> = new Set(fields);
  sets.set(name, set);
  return set;
}

/**
 * The id to add the issue under; undefined when the site keeps what it has. Of one issue told twice the state updated
 * last counts. Two issues with one id and different creation come from two Jiras: the later one gets another id.
 */
function freeId(
  { site, notices }: Session,
  { id, key, created, place }: Identity,
  updated: number,
): string | undefined {
  const holder = site.issues.find(id);
  const sameKey = site.issues.find(key);
  if (holder && holder.key !== key && holder.created !== created && sameKey === undefined) {
    const other = derivedId(`issue|${key}`, (taken) => site.issues.find(taken) !== undefined);
    notices.repaired(
      'an id stands for two issues',
      place,
      `the id ${id} stands for ${holder.key} and ${key}; ${key} becomes ${other}`,
    );
    return other;
  }
  const known = holder ?? sameKey;
  if (!known) return id;
  const isNewer = updated >= known.updated;
  const [kept, dropped] = isNewer ? ['this line', 'the earlier one'] : ['the earlier line', 'this one'];
  const name = known.key === key ? key : `${known.key} and ${key} are one issue (${id}), which`;
  notices.lost(
    'an issue is there twice',
    place,
    `${name} is there twice; ${kept} was updated last, ${dropped} is left out`,
  );
  if (!isNewer) return undefined;
  site.issues.remove(known);
  if (sameKey && sameKey !== known) site.issues.remove(sameKey);
  return id;
}

/** Fills in the ids of linked issues and parents that the export tells by key alone. */
export function completeReferences(site: JiraSite): void {
  const complete = (reference: IssueReference): IssueReference => ({
    ...reference,
    id: idFor(site, reference),
  });
  for (const issue of site.issues.all()) completeIssue(issue, complete);
}

function completeIssue(issue: Issue, complete: (reference: IssueReference) => IssueReference): void {
  if (issue.parent) issue.parent = complete(issue.parent);
  if (issue.links.length > 0)
    issue.links = issue.links.map((link) => ({ ...link, other: complete(link.other) }));
}

function idFor(site: JiraSite, { id, key }: IssueReference): string {
  const known = site.issues.find(key)?.id ?? id;
  return known === '' ? derivedId(`issue|${key}`, (taken) => site.issues.find(taken) !== undefined) : known;
}

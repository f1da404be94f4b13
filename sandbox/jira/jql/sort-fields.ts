import { keyNumber } from '../site/issue-store';
import type { Catalogue } from '../site/catalogue';
import type { Named } from '../site/model';
import { JqlError } from './errors';
import type { JqlContext, SortField, SortKey } from './model';

const key: SortField = {
  keys: (issue) => [issue.project.key, keyNumber(issue.key)],
  descendingByDefault: false,
};
const created: SortField = { keys: (issue) => [issue.created], descendingByDefault: true };
const updated: SortField = { keys: (issue) => [issue.updated], descendingByDefault: true };
const resolved: SortField = { keys: (issue) => [issue.resolved], descendingByDefault: true };
const type: SortField = {
  keys: (issue, { site }) => [placeIn(site.issueTypes, issue.type)],
  descendingByDefault: false,
};

const FIELDS: ReadonlyMap<string, SortField> = new Map([
  ['key', key],
  ['issuekey', key],
  ['issue', key],
  ['id', key],
  ['created', created],
  ['createddate', created],
  ['updated', updated],
  ['updateddate', updated],
  ['resolved', resolved],
  ['resolutiondate', resolved],
  ['issuetype', type],
  ['type', type],
  ['project', { keys: (issue) => [issue.project.name.toLowerCase()], descendingByDefault: false }],
  ['summary', { keys: (issue) => [issue.summary?.toLowerCase() ?? null], descendingByDefault: false }],
  [
    'status',
    { keys: (issue, { site }) => [placeIn(site.statuses, issue.status)], descendingByDefault: false },
  ],
  [
    'resolution',
    { keys: (issue, { site }) => [placeIn(site.resolutions, issue.resolution)], descendingByDefault: false },
  ],
  [
    'priority',
    // The most urgent is the greatest, and stands first in the list.
    { keys: (issue, context) => [urgency(issue.priority, context)], descendingByDefault: true },
  ],
]);

/** Throws JqlError for a field that Jira or the sandbox cannot sort by. */
export function sortField(name: string): SortField {
  const field = FIELDS.get(name.toLowerCase());
  if (!field) throw new JqlError([`Not able to sort using field '${name}'.`]);
  return field;
}

function urgency(priority: Named | null, { site }: JqlContext): SortKey {
  const place = placeIn(site.priorities, priority);
  return place === null ? null : -place;
}

function placeIn<T extends Named>(catalogue: Catalogue<T>, entry: T | null): number | null {
  return entry === null ? null : catalogue.placeOf(entry.id);
}

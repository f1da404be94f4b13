import type { Settings } from '../domain/settings';

/** Jira ids of the fields that the settings map; they are part of what is read. */
export type MappedFields = Settings['fields'];

const FACT_FIELDS = [
  'project',
  'issuetype',
  'status',
  'resolution',
  'created',
  'updated',
  'resolutiondate',
  'security',
  'versions',
  'fixVersions',
  'components',
  'labels',
  'issuelinks',
];

/** The fields that the index needs, and no others: no summary, no person. */
export function fieldsToRead(mapped: MappedFields): readonly string[] {
  const custom = [mapped.severity, mapped.discovery, mapped.origin, mapped.mechanism];
  return [...FACT_FIELDS, ...new Set(custom.filter((field) => field !== null))];
}

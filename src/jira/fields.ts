import type { DimensionSource, Settings } from '../domain/settings';
import { RESTRICTION_FIELD } from './restriction';

/** Jira ids of the fields that the settings map; they are part of what is read. */
export type MappedFields = Settings['fields'] & {
  /** Of the two dimensions, where a field holds them. */
  readonly type: string | null;
  readonly area: string | null;
};

export function mappedFields({ fields, dimensions }: Pick<Settings, 'fields' | 'dimensions'>): MappedFields {
  const fieldOf = (source: DimensionSource | null): string | null =>
    source?.from === 'field' ? source.field : null;
  return { ...fields, type: fieldOf(dimensions.type), area: fieldOf(dimensions.area) };
}

const FACT_FIELDS = [
  'project',
  'issuetype',
  'status',
  'resolution',
  'created',
  'updated',
  'resolutiondate',
  'security',
  RESTRICTION_FIELD,
  'versions',
  'fixVersions',
  'components',
  'labels',
  'issuelinks',
];

/** The fields that the index needs, and no others: no summary, no person. */
export function fieldsToRead(mapped: MappedFields): readonly string[] {
  const { severity, discovery, origin, mechanism, prevention, type, area } = mapped;
  const custom = [severity, discovery, origin, mechanism, prevention, type, area];
  return [...FACT_FIELDS, ...new Set(custom.filter((field) => field !== null))];
}

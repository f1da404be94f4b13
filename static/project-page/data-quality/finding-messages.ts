import type { VersionFlaw } from '../../../src/domain/aggregate/quality/flawed-versions';
import type { MappedField, UnmappedValue } from '../../../src/domain/aggregate/quality/unmapped';
import { FIELD_NAMES } from '../../shared/words/field-names';
import type { Formats } from '../../shared/words/formats';
import type { Finding, FindingKind } from './findings';

/** What the page says of odd defects, values and versions, in English. Nobody did anything wrong. */
export function findingMessages(format: Formats) {
  const { count, counted } = format;
  const isOrAre = (value: number): string => format.plural(value, { one: 'is', other: 'are' });
  return {
    none: 'none found',
    columns: { finding: 'Finding', count: 'Count', why: 'Why it matters' },
    defects: {
      title: 'Defects worth a look',
      sentence: (found: number): string =>
        found === 0 ? 'Nothing was found that needs a look.' : 'Each number leads to its issues.',
      name: (kind: FindingKind): string => FINDINGS[kind].name,
      why: (kind: FindingKind): string => FINDINGS[kind].why,
      count: ({ kind, count: value }: Finding): string =>
        counted(value, kind === 'import days' ? DAYS : DEFECTS),
      ofDay: (day: string, issues: number): string => `${format.day(day)}: ${counted(issues, DEFECTS)}`,
    },
    values: {
      title: 'Values without a meaning',
      sentence: (values: number): string =>
        values === 0
          ? 'Every value that defects in scope have in a mapped field has a meaning.'
          : `${counted(values, { one: 'value', other: 'values' })} ${isOrAre(values)} known to no mapping: most often a new or renamed option. The defects are counted without it until the settings say what it means.`,
      columns: { value: 'Value', field: 'Field', defects: 'Defects', why: 'Why it matters' },
      field: (field: MappedField): string => FIELDS[field].name,
      why: (field: MappedField): string => FIELDS[field].why,
      value: ({ id, name }: UnmappedValue): string => name ?? (id === 0 ? SEVERAL : DELETED(String(id))),
    },
    versions: {
      title: 'Versions worth a look',
      sentence: (found: number): string =>
        found === 0
          ? 'All versions have what is needed to place a defect before or after them.'
          : 'A version places a defect in time by its date. These cannot, or are doubtful.',
      name: (flaw: VersionFlaw): string => FLAWS[flaw].name,
      why: (flaw: VersionFlaw): string => FLAWS[flaw].why,
      count: (value: number): string => counted(value, { one: 'version', other: 'versions' }),
      show: (value: number): string =>
        `Show ${format.plural(value, { one: 'the version', other: `the ${count(value)} versions` })} with their defects`,
      list: 'Versions and the defects that name them',
      columns: { version: 'Version', date: 'Date', finding: 'Finding', defects: 'Defects that name it' },
      noDate: 'no date',
    },
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const DAYS = { one: 'day', other: 'days' };
const SEVERAL = 'Several values at once';
const DELETED = (id: string): string => `An option that Jira does not name any more (${id})`;

const FINDINGS: Readonly<Record<FindingKind, { readonly name: string; readonly why: string }>> = {
  unclassified: {
    name: 'Not classified',
    why: 'Nothing says where they were found. The rate leaves them out; its bounds show what they could change.',
  },
  conflicts: {
    name: 'Tagged as found before release, of a version that was out',
    why: 'An affected version had shipped before they were created. They count as tagged; one of the two may be a slip.',
  },
  impossible: {
    name: 'Found before they were made',
    why: 'The discovery stage lies before the origin’s first stage. They enter no efficiency of a stage.',
  },
  'fixed before affected': {
    name: 'Fixed in a release older than those they affect',
    why: 'All their fix versions are dated before all their affected versions. One of the two may be a slip, and the release that they count in with it.',
  },
  'unknown versions': {
    name: 'Name a version that the project does not have',
    why: 'The version was deleted or belongs to another project, so it cannot place the defect.',
  },
  'import days': {
    name: 'Days of import',
    why: 'Far more defects than usual were created: they were entered rather than found that day, and rules that go by the day can mislead. The settings can switch inference off on such days.',
  },
  'after the day': {
    name: 'Created after the day of this report',
    why: 'They are counted although the report looks back from an earlier day.',
  },
};

const FIELDS: Readonly<Record<MappedField, { readonly name: string; readonly why: string }>> = {
  discovery: {
    name: FIELD_NAMES.discovery,
    why: 'They stay unclassified, although somebody said where they were found.',
  },
  origin: { name: FIELD_NAMES.origin, why: 'They are in the containment matrix without an origin.' },
  mechanism: { name: FIELD_NAMES.mechanism, why: 'Their escapes are among the unknown causes.' },
  severity: {
    name: 'Severity',
    why: 'They pass any severity floor, have a row of their own and stay out of the weighted rate.',
  },
};

const FLAWS: Readonly<Record<VersionFlaw, { readonly name: string; readonly why: string }>> = {
  'released without a date': {
    name: 'Released without a date',
    why: 'Without a date nothing can be placed before or after them, and they are in no trend.',
  },
  'planned without a date': {
    name: 'Not released, without a date',
    why: 'A defect that names no other version cannot be placed by the release-date rule yet.',
  },
  'planned in the past': {
    name: 'Not released, with a date that has passed',
    why: 'They count as plans. If they went out, marking them as released in Jira places their defects.',
  },
  'not a release': {
    name: 'Not counted as a release',
    why: 'The settings say that they are sprints or buckets. Defects look through them to their next version.',
  },
  'looks like no release': {
    name: 'Named like a sprint or a bucket, counted as a release',
    why: 'No defect is placed in them by its day alone. The settings can say that they are no releases.',
  },
};

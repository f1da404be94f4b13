import { askedCount, COVERAGES } from '../../../src/domain/aggregate/quality/coverage';
import type { Report } from '../../../src/domain/aggregate/report';
import { periodOf } from '../../../src/domain/calendar/period';
import { formatDay } from '../../../src/domain/day';
import { askedSet, coverageSet, unmappedSet, versionSet } from '../../../src/domain/issue-set/quality-sets';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import { TRIAGE_FIELDS } from '../../../src/domain/triage/lacking';

/** Every number of data quality with its set, beside those that other tables count. */
export function qualitySets({ quality }: Report): readonly (readonly [number, IssueSet])[] {
  return [
    ...quality.coverage.flatMap(({ first, fields }) => {
      const month = periodOf(first, 'month');
      const days = { first: formatDay(month.first), last: formatDay(month.last) };
      return TRIAGE_FIELDS.flatMap((field) => [
        [askedCount(fields[field]), askedSet(field, days)] as const,
        ...COVERAGES.map((is) => [fields[field][is], coverageSet(field, is, days)] as const),
      ]);
    }),
    ...TRIAGE_FIELDS.flatMap((field) =>
      COVERAGES.map((is) => {
        const sum = quality.coverage.reduce((before, { fields }) => before + fields[field][is], 0);
        return [sum, coverageSet(field, is)] as const;
      }),
    ),
    ...quality.unmapped.map((value) => [value.defects, unmappedSet(value)] as const),
    ...quality.versions.map(({ id, defects }) => [defects, versionSet([id])] as const),
    [quality.fixedBeforeAffected, inScope({ by: 'fixed before affected' })],
  ];
}

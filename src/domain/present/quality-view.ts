import { COVERAGES, type CoverageCounts, type MonthCoverage } from '../aggregate/quality/coverage';
import type { FlawedVersion } from '../aggregate/quality/flawed-versions';
import type { DataQuality } from '../aggregate/quality/quality';
import type { UnmappedValue } from '../aggregate/quality/unmapped';
import { record } from '../aggregate/record';
import { isPartial, periodsOver } from '../calendar/period';
import { type Day, formatDay } from '../day';
import type { TriageField } from '../suggest/history';
import { TRIAGE_FIELDS } from '../triage/lacking';
import { type PeriodView, presentPeriod } from './series-view';

type FieldCoverage = { readonly [F in TriageField]: CoverageCounts };

export interface MonthCoverageView extends PeriodView {
  readonly fields: FieldCoverage;
}

export interface FlawedVersionView extends Omit<FlawedVersion, 'day'> {
  /** `yyyy-mm-dd`, or null for an undated version. */
  readonly date: string | null;
}

export interface QualityView {
  /** All months together. */
  readonly covered: FieldCoverage;
  /** From the first month with an in-scope defect to the last one; one between without a defect counts nought. */
  readonly months: readonly MonthCoverageView[];
  /** The most frequent of each field first. */
  readonly unmapped: readonly UnmappedValue[];
  /** Those that most defects name first. */
  readonly versions: readonly FlawedVersionView[];
  readonly fixedBeforeAffected: number;
}

export function presentQuality(quality: DataQuality, asOf: Day): QualityView {
  const { coverage, unmapped, versions, fixedBeforeAffected } = quality;
  return {
    covered: coverage.reduce((sum, { fields }) => both(sum, fields), NOTHING),
    months: monthsOf(coverage, asOf),
    // Stable: the fields keep their order.
    unmapped: unmapped.toSorted((a, b) => (a.field === b.field ? b.defects - a.defects : 0)),
    versions: versions
      .map(({ day, ...version }) => ({ ...version, date: day === null ? null : formatDay(day) }))
      .sort((a, b) => b.defects - a.defects),
    fixedBeforeAffected,
  };
}

const NOTHING: FieldCoverage = record(TRIAGE_FIELDS, () => record(COVERAGES, () => 0));

function both(a: FieldCoverage, b: FieldCoverage): FieldCoverage {
  return record(TRIAGE_FIELDS, (field) => record(COVERAGES, (is) => a[field][is] + b[field][is]));
}

function monthsOf(coverage: readonly MonthCoverage[], asOf: Day): readonly MonthCoverageView[] {
  const [first, last] = [coverage[0], coverage.at(-1)];
  if (!first || !last) return [];
  const byFirst = new Map(coverage.map((month) => [month.first, month.fields]));
  return periodsOver({ first: first.first, last: last.first }, 'month').map((month) => ({
    ...presentPeriod(month, isPartial(month, asOf)),
    fields: byFirst.get(month.first) ?? NOTHING,
  }));
}

import type { PlacedDefect } from '../../attribute/place';
import { periodFinder } from '../../calendar/period';
import type { Day } from '../../day';
import type { TriageField } from '../../suggest/history';
import { TRIAGE_FIELDS } from '../../triage/lacking';
import { ByDay } from '../../calendar/by-day';
import { record } from '../record';

/** How a field of an in-scope defect came by what it says; `lacking`: it says nothing that has a meaning. */
export const COVERAGES = ['tagged', 'inferred', 'lacking'] as const;
export type Coverage = (typeof COVERAGES)[number];
export type CoverageCounts = { readonly [C in Coverage]: number };

/** Coverage of each field by the in-scope defects of a month; of the mechanism, by its escapes. */
export interface MonthCoverage {
  /** The first day of the month. */
  readonly first: Day;
  readonly fields: { readonly [F in TriageField]: CoverageCounts };
}

/**
 * What the field says of an in-scope defect. Discovery adds up to the provenance of the report: a tag that leaves the
 * defect unclassified is lacking. Null: the field is not asked, as the mechanism is of escapes alone.
 */
export function coverageOf(
  { outcome, discovery, origin, mechanism }: PlacedDefect,
  field: TriageField,
): Coverage | null {
  switch (field) {
    case 'discovery':
      return outcome === 'unclassified' || discovery.provenance === 'none' ? 'lacking' : discovery.provenance;
    case 'origin':
      return origin === null ? 'lacking' : 'tagged';
    case 'mechanism':
      if (outcome !== 'escaped') return null;
      return mechanism === null ? 'lacking' : 'tagged';
  }
}

/** Defects that a field is asked of. */
export function askedCount(counts: CoverageCounts): number {
  return COVERAGES.reduce((sum, is) => sum + counts[is], 0);
}

type Fields = { readonly [F in TriageField]: { [C in Coverage]: number } };

/** Adds in-scope defects up by the month of their creation. */
export class CoverageTally {
  private readonly months = new ByDay(noFields);
  private readonly monthWith = periodFinder('month');

  add(defect: PlacedDefect): void {
    const fields = this.months.on(this.monthWith(defect.createdDay).first);
    // One by one, and each field by its name: in a loop over names every one is looked up for every defect.
    count(fields.discovery, coverageOf(defect, 'discovery'));
    count(fields.origin, coverageOf(defect, 'origin'));
    count(fields.mechanism, coverageOf(defect, 'mechanism'));
  }

  /** The months with a defect, in order. */
  result(): readonly MonthCoverage[] {
    return inOrder(this.months);
  }
}

function count(counts: Fields[TriageField], coverage: Coverage | null): void {
  switch (coverage) {
    case 'tagged':
      counts.tagged++;
      return;
    case 'inferred':
      counts.inferred++;
      return;
    case 'lacking':
      counts.lacking++;
      return;
    case null:
  }
}

/** Several projects as one. */
export function poolCoverage(parts: readonly (readonly MonthCoverage[])[]): readonly MonthCoverage[] {
  const months = new ByDay(noFields);
  for (const { first, fields } of parts.flat()) {
    const sums = months.on(first);
    for (const field of TRIAGE_FIELDS)
      for (const coverage of COVERAGES) sums[field][coverage] += fields[field][coverage];
  }
  return inOrder(months);
}

function inOrder(months: ByDay<Fields>): readonly MonthCoverage[] {
  return [...months].map(([first, fields]) => ({ first, fields })).sort((a, b) => a.first - b.first);
}

function noFields(): Fields {
  return record(TRIAGE_FIELDS, () => record(COVERAGES, () => 0));
}

import type { AreaCounts } from '../aggregate/areas/area-counts';
import { areaTable, type AreaVerdict } from '../aggregate/areas/area-table';
import type { FunnelBasis } from '../aggregate/areas/dispersion';
import { type Rate, rateOf } from './rate';

/** Areas or types with their rates, by name: never a ranking. A defect of several counts in each. */
export interface DimensionView {
  readonly values: readonly { readonly name: string; readonly rate: Rate; readonly verdict: AreaVerdict }[];
  /** Defects without a value. */
  readonly none: Rate;
  /** Every defect once: less than the sum of the values where defects have several. */
  readonly overall: Rate;
  /** How the limits that flag a value were made. */
  readonly basis: FunnelBasis;
}

/** Null when the project maps no such dimension. */
export function presentDimension(counts: AreaCounts | null, minimumN: number): DimensionView | null {
  if (!counts) return null;
  const { areas, none, overall, basis } = areaTable(counts, minimumN);
  return {
    values: areas.map((area) => ({
      name: area.name,
      rate: rateOf(area.counts, minimumN),
      verdict: area.verdict,
    })),
    none: rateOf(none, minimumN),
    overall: rateOf(overall, minimumN),
    basis,
  };
}

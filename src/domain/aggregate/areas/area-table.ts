import { binomialQuantile } from '../../statistics/binomial-quantile';
import type { Subgroup } from '../../statistics/p-chart';
import type { Interval } from '../../statistics/wilson';
import { classified } from '../counts';
import type { AreaCount, AreaCounts } from './area-counts';
import { type FunnelBasis, funnelBasis } from './dispersion';

/** What the 99.8 % limits round the pooled rate say of an area; small areas get no verdict. */
export type AreaVerdict =
  | { readonly state: 'no data' | 'too few' }
  | {
      readonly state: 'judged';
      /** Limits of the area's rate, as fractions. */
      readonly limits: Interval;
      /** Strictly beyond. */
      readonly beyond: 'above' | 'below' | null;
    };

export interface JudgedArea extends AreaCount {
  readonly verdict: AreaVerdict;
}

/** The funnel of a dimension. Rows are by name: a ranking by rate would rank chance. */
export interface AreaTable extends AreaCounts {
  readonly areas: readonly JudgedArea[];
  readonly basis: FunnelBasis;
}

const LOWER_TAIL = 0.001;
const UPPER_TAIL = 0.999;
/** The 99.9 % point of the standard normal distribution, as metrics.md prints it. */
const Z_998 = 3.0902;

/** Judges every area against the pooled rate of all defects, each once (metrics.md, section 8). */
export function areaTable(counts: AreaCounts, minimumN: number): AreaTable {
  const centre = counts.overall.escaped / classified(counts.overall);
  const areas = counts.areas.map((area) => {
    const subgroup = { escaped: area.counts.escaped, n: classified(area.counts) };
    return { area, subgroup, state: stateOf(subgroup.n, minimumN) };
  });
  const judged = areas.filter(({ state }) => state === 'judged').map(({ subgroup }) => subgroup);
  const basis = funnelBasis(judged, centre);
  return {
    ...counts,
    areas: areas.map(({ area, subgroup, state }) => ({
      ...area,
      verdict: state === 'judged' ? judge(subgroup, centre, basis) : { state },
    })),
    basis,
  };
}

function stateOf(n: number, minimumN: number): AreaVerdict['state'] {
  if (n === 0) return 'no data';
  return n < minimumN ? 'too few' : 'judged';
}

function judge({ escaped, n }: Subgroup, centre: number, basis: FunnelBasis): AreaVerdict {
  const limits = limitsOf(n, centre, basis);
  const rate = escaped / n;
  const beyond = rate > limits.upper ? 'above' : rate < limits.lower ? 'below' : null;
  return { state: 'judged', limits, beyond };
}

function limitsOf(n: number, centre: number, basis: FunnelBasis): Interval {
  if (basis.limits === 'exact')
    return {
      lower: binomialQuantile(LOWER_TAIL, n, centre) / n,
      upper: binomialQuantile(UPPER_TAIL, n, centre) / n,
    };
  const reach = Z_998 * Math.sqrt((basis.phi * centre * (1 - centre)) / n);
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}

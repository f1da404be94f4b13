/** One subgroup of a chart: `escaped` of `n`. */
export interface Subgroup {
  readonly escaped: number;
  readonly n: number;
}

export interface ControlLimits {
  readonly lower: number;
  readonly upper: number;
}

/** A subgroup as the chart shows it. A gap has nothing classified; an unjudged point is too small for a verdict. */
export type ChartPoint =
  | { readonly kind: 'gap' }
  | { readonly kind: 'unjudged'; readonly rate: number }
  | {
      readonly kind: 'judged';
      readonly rate: number;
      readonly limits: ControlLimits | null;
      readonly beyond: 'above' | 'below' | null;
      readonly side: 'above' | 'below' | 'on the centre';
    };

export interface PChart {
  /** ΣE / Σn of the baseline; null when nothing of it is classified: then no point is judged. */
  readonly centre: number | null;
  /** Spread between subgroups beyond chance: 1 is chance alone; null with fewer than two judged points. */
  readonly sigmaZ: number | null;
  /** `none`: fewer than 8 judged points; `provisional`: 8 to 19. */
  readonly limits: 'none' | 'provisional' | 'full';
  readonly points: readonly ChartPoint[];
}

const JUDGED_MINIMUM = 5;
const LIMITS_FROM = 8;
const FULL_FROM = 20;
/** d2 of a moving range of two. */
const D2 = 1.128;

/**
 * Laney's p′-chart: classic p-chart limits, widened by σ_z where subgroups differ by more than chance; σ_z ≤ 1 gives
 * the classic chart. Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002).
 *
 * @param baseline the subgroups that make the centre; all of them unless it was frozen
 */
export function pChart(subgroups: readonly Subgroup[], baseline: readonly Subgroup[] = subgroups): PChart {
  const n = baseline.reduce((sum, subgroup) => sum + subgroup.n, 0);
  if (n === 0) return { centre: null, sigmaZ: null, limits: 'none', points: subgroups.map(withoutCentre) };
  const centre = baseline.reduce((sum, subgroup) => sum + subgroup.escaped, 0) / n;
  const judged = subgroups.filter((subgroup) => isJudged(subgroup, centre));
  const sigmaZ = spreadOf(judged, centre);
  const limits = judged.length < LIMITS_FROM ? 'none' : judged.length < FULL_FROM ? 'provisional' : 'full';
  const factor = Math.max(1, sigmaZ ?? 1);
  const points = subgroups.map((subgroup): ChartPoint => {
    if (subgroup.n === 0) return { kind: 'gap' };
    const rate = subgroup.escaped / subgroup.n;
    if (!isJudged(subgroup, centre)) return { kind: 'unjudged', rate };
    const own = limits === 'none' ? null : limitsOf(subgroup.n, centre, factor);
    return {
      kind: 'judged',
      rate,
      limits: own,
      beyond: own && beyond(rate, own),
      side: sideOf(rate, centre),
    };
  });
  return { centre, sigmaZ, limits, points };
}

function withoutCentre({ escaped, n }: Subgroup): ChartPoint {
  return n === 0 ? { kind: 'gap' } : { kind: 'unjudged', rate: escaped / n };
}

function isJudged({ n }: Subgroup, centre: number): boolean {
  return n * centre >= JUDGED_MINIMUM && n * (1 - centre) >= JUDGED_MINIMUM;
}

function sigma(n: number, centre: number): number {
  return Math.sqrt((centre * (1 - centre)) / n);
}

function spreadOf(judged: readonly Subgroup[], centre: number): number | null {
  if (judged.length < 2) return null;
  const z = judged.map(({ escaped, n }) => (escaped / n - centre) / sigma(n, centre));
  const ranges = z.slice(1).map((value, index) => Math.abs(value - (z[index] ?? value)));
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / D2;
}

function limitsOf(n: number, centre: number, factor: number): ControlLimits {
  const reach = 3 * sigma(n, centre) * factor;
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}

function beyond(rate: number, { lower, upper }: ControlLimits): 'above' | 'below' | null {
  if (rate > upper) return 'above';
  return rate < lower ? 'below' : null;
}

function sideOf(rate: number, centre: number): 'above' | 'below' | 'on the centre' {
  return rate === centre ? 'on the centre' : rate > centre ? 'above' : 'below';
}

import type { Days, PeriodKind } from '../../calendar/period';
import { holds } from '../../calendar/rolling';
import type { Day } from '../../day';
import { type DayRange, NO_FILTER } from '../../filter/filter';
import type { Settings } from '../../settings';
import { type ChartPoint, pChart, type PChart, type Subgroup } from '../../statistics/p-chart';
import { baselineDays } from '../baseline';
import { classified, type OutcomeCounts } from '../counts';
import { type SignalAt, signalsOf } from '../signals';
import { type CalendarPoint, calendarSeries } from './calendar-series';
import type { DailyCounts } from './daily';

export interface CalendarTrendPoint extends CalendarPoint {
  /** A partial period is drawn hollow and takes part in nothing. */
  readonly point: ChartPoint | { readonly kind: 'partial'; readonly rate: number | null };
}

export interface CalendarTrend {
  readonly chart: Pick<PChart, 'centre' | 'sigmaZ' | 'limits'>;
  readonly points: readonly CalendarTrendPoint[];
  /** At the labels of periods. */
  readonly signals: readonly SignalAt<string>[];
}

/**
 * The p′-chart of calendar periods, by day of creation (metrics.md, section 8). Escapes need time to be found, but a
 * period counts what was *created* in it: once it is over nothing can be added, so a period does not mature as a
 * release does, and no exposure window is asked. Only a partial period is left out: of the centre, σ_z, the limits
 * and the signals. A period without a classified defect is a gap.
 *
 * @param baseline days that make the centre, by the periods that lie wholly in them; null: all that are over
 * @param created days that the defects are limited to: a period that they cut is partial
 */
export function calendarTrend(
  daily: DailyCounts,
  kind: PeriodKind,
  asOf: Day,
  baseline: Settings['trend']['baseline'] = null,
  created: DayRange = NO_FILTER.created,
): CalendarTrend {
  const series = calendarSeries(daily, kind, asOf, created);
  const over = series.filter(({ partial }) => !partial);
  const { points: chartPoints, ...chart } = pChart(
    over.map(subgroup),
    over.filter(({ period }) => isWithin(baseline, period)).map(subgroup),
  );
  const byPeriod = new Map(over.map((each, index) => [each, chartPoints[index]]));
  const points = series.map((each) => ({ ...each, point: byPeriod.get(each) ?? partial(each.counts) }));
  const signals = signalsOf(points.map(({ period, point }) => ({ at: period.label, point })));
  return { chart, points, signals };
}

function subgroup({ counts }: CalendarPoint): Subgroup {
  return { escaped: counts.escaped, n: classified(counts) };
}

function isWithin(baseline: Settings['trend']['baseline'], { first, last }: Days): boolean {
  if (baseline === null) return true;
  const days = baselineDays(baseline);
  return days !== null && holds(days, first) && holds(days, last);
}

function partial(counts: OutcomeCounts): CalendarTrendPoint['point'] {
  const n = classified(counts);
  return { kind: 'partial', rate: n === 0 ? null : counts.escaped / n };
}

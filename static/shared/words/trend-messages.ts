import type { Signal, Trend } from '../../../src/domain/aggregate/trend';
import type { Formats } from './formats';

/** σ_z above this is said in words (metrics.md, section 8). */
const WIDE_SPREAD = 1.5;

export function trendMessages(format: Formats) {
  const signal = (one: Signal, nameOf: (releaseId: number) => string): string =>
    one.kind === 'beyond limit'
      ? `${nameOf(one.releaseId)} lies ${one.direction} the ${one.direction === 'above' ? 'upper' : 'lower'} limit`
      : `${format.count(one.length)} judged releases in a row, ${nameOf(one.from)} to ${nameOf(one.to)}, lie ${one.direction} the centre`;
  return {
    signals: (signals: readonly Signal[], nameOf: (releaseId: number) => string): string => {
      if (signals.length === 0) return 'No signal: nothing beyond the limits, and no long run on one side.';
      const shown = signals.slice(-3).map((one) => signal(one, nameOf));
      const rest = signals.length - shown.length;
      const earlier = rest > 0 ? ` ${format.counted(rest, EARLIER)} before.` : '';
      return `${format.counted(signals.length, SIGNALS)}: ${shown.join('; ')}.${earlier}`;
    },
    limits: ({ limits, sigmaZ }: Trend['chart']): string => {
      const wide =
        sigmaZ !== null && sigmaZ > WIDE_SPREAD && limits !== 'none'
          ? ' Releases differ by more than chance; limits are widened.'
          : '';
      switch (limits) {
        case 'none':
          return 'Too few releases of a size that can be judged for limits (8 are needed).';
        case 'provisional':
          return `Limits are provisional: fewer than 20 releases can be judged.${wide}`;
        case 'full':
          return wide.trim();
      }
    },
    beyond: (direction: 'above' | 'below'): string =>
      direction === 'above' ? 'above the upper limit' : 'below the lower limit',
    inRun: 'part of a run on one side of the centre',
    limitsAt: (lower: number, upper: number): string =>
      `limits ${format.percent(lower)} to ${format.percent(upper)}`,
    unjudged: 'too small to be judged',
    maturing: (ageDays: number, windowDays: number): string =>
      `maturing, day ${format.count(ageDays)} of ${format.count(windowDays)}`,
    chartLabel: (releases: number): string =>
      `Escape rate by release, ${format.counted(releases, RELEASES)}. Use the arrow keys to walk through them.`,
    legend: {
      judged: 'Mature release',
      unjudged: 'Too small to be judged',
      maturing: 'Maturing',
      signal: 'Signal',
      limits: 'Limits',
      centre: 'Centre',
    },
    columns: {
      release: 'Release',
      date: 'Date',
      counts: 'Escaped of n',
      rate: `Rate and ${format.roughPercent(0.95)} interval`,
      verdict: 'State',
    },
  };
}

const RELEASES = { one: 'release', other: 'releases' };
const SIGNALS = { one: 'signal', other: 'signals' };
const EARLIER = { one: 'earlier one', other: 'earlier ones' };

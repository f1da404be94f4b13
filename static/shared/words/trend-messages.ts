import type { SignalAt } from '../../../src/domain/aggregate/signals';
import type { Trend } from '../../../src/domain/aggregate/trend';
import type { TrendBy } from '../charts/trend-marks';
import type { Formats, PluralForms } from './formats';

/** σ_z above this is said in words (metrics.md, section 8). */
const WIDE_SPREAD = 1.5;

export function trendMessages(format: Formats) {
  function signal<At>(one: SignalAt<At>, nameOf: (at: At) => string, by: TrendBy): string {
    return one.kind === 'beyond limit'
      ? `${nameOf(one.at)} lies ${one.direction} the ${one.direction === 'above' ? 'upper' : 'lower'} limit`
      : `${format.count(one.length)} judged ${NOUNS[by].other} in a row, ${nameOf(one.from)} to ${nameOf(one.to)}, lie ${one.direction} the centre`;
  }
  return {
    /** What the trend signals; the last three are told one by one. */
    signals<At>(signals: readonly SignalAt<At>[], nameOf: (at: At) => string, by: TrendBy): string {
      if (signals.length === 0) return 'No signal: nothing beyond the limits, and no long run on one side.';
      const shown = signals.slice(-3).map((one) => signal(one, nameOf, by));
      const rest = signals.length - shown.length;
      const earlier = rest > 0 ? ` ${format.counted(rest, EARLIER)} before.` : '';
      return `${format.counted(signals.length, SIGNALS)}: ${shown.join('; ')}.${earlier}`;
    },
    limits: ({ limits, sigmaZ }: Trend['chart'], by: TrendBy): string => {
      const nouns = NOUNS[by].other;
      const wide =
        sigmaZ !== null && sigmaZ > WIDE_SPREAD && limits !== 'none'
          ? ` ${capital(nouns)} differ by more than chance; limits are widened.`
          : '';
      switch (limits) {
        case 'none':
          return `Too few ${nouns} of a size that can be judged for limits (8 are needed).`;
        case 'provisional':
          return `Limits are provisional: fewer than 20 ${nouns} can be judged.${wide}`;
        case 'full':
          return wide.trim();
      }
    },
    /** The name of a period as the locale writes it. */
    periodName: (
      by: TrendBy,
      { label, first }: { readonly label: string; readonly first: string },
    ): string => (by === 'month' ? format.month(first) : label.replace('-', ' ')),
    beyond: (direction: 'above' | 'below'): string =>
      direction === 'above' ? 'above the upper limit' : 'below the lower limit',
    inRun: 'part of a run on one side of the centre',
    limitsAt: (lower: number, upper: number): string =>
      `limits ${format.percent(lower)} to ${format.percent(upper)}`,
    unjudged: 'too small to be judged',
    maturing: (ageDays: number, windowDays: number): string =>
      `maturing, day ${format.count(ageDays)} of ${format.count(windowDays)}`,
    partial: 'not a whole period',
    chartLabel: (marks: number, by: TrendBy, about?: string): string =>
      `Escape rate${about === undefined ? '' : `, ${about},`} by ${NOUNS[by].one}, ${format.counted(marks, NOUNS[by])}. Use the arrow keys to walk through them.`,
    legend: {
      judged: 'Judged',
      unjudged: 'Too small to be judged',
      maturing: 'Maturing',
      partial: 'Not a whole period',
      gap: 'No data',
      signal: 'Signal',
      limits: 'Limits',
      centre: 'Centre',
      change: 'The data changed',
    },
    columns: {
      release: (by: TrendBy): string => capital(NOUNS[by].one),
      date: (by: TrendBy): string => (by === 'release' ? 'Date' : 'From'),
      counts: 'Escaped of n',
      rate: `Rate and ${format.roughPercent(0.95)} interval`,
      verdict: 'State',
    },
  };
}

const NOUNS: Readonly<Record<TrendBy, PluralForms & { readonly one: string }>> = {
  release: { one: 'release', other: 'releases' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  quarter: { one: 'quarter', other: 'quarters' },
};
const SIGNALS = { one: 'signal', other: 'signals' };
const EARLIER = { one: 'earlier one', other: 'earlier ones' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

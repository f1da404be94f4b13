import type { Signal, Trend } from '../../../src/domain/aggregate/trend';
import type { Rate } from '../../../src/domain/present/rate';
import type { HeadlineView, ReportView } from '../../../src/domain/present/report-view';
import { filterMessages } from '../filter/filter-messages';
import type { Formats } from '../words/formats';
import { type RateCount, sharedMessages } from '../words/messages';
import { situationMessages } from './situation-messages';

/** What every surface says that shows a report, in English. */
export function reportMessages(format: Formats) {
  const { count, counted } = format;
  const shared = sharedMessages(format);
  const lastReleases = (releases: number): string =>
    format.plural(releases, {
      one: 'the last mature release',
      other: `the last ${count(releases)} mature releases`,
    });
  const where = (headline: HeadlineView): string =>
    headline.basis === 'mature releases'
      ? lastReleases(headline.releaseIds.length)
      : `the last ${counted(headline.days ?? 0, DAYS)}`;
  const pooled = ({ basis, releaseIds, days }: HeadlineView): string =>
    basis === 'mature releases'
      ? counted(releaseIds.length, MATURE)
      : `No mature release; the last ${counted(days ?? 0, DAYS)}`;
  const escapes = (rate: Rate, shown: RateCount): string => {
    const ofAll = `${shown('escaped', rate.escaped)} of ${shown('classified', rate.n)} ${format.plural(rate.n, DEFECTS)} escaped`;
    switch (rate.state) {
      case 'no data':
        return 'no defect is classified yet';
      case 'too few': {
        const { from, to } = format.roughBounds(rate.interval);
        return `${ofAll}, too few for a rate; anything from ${from} to ${to} fits`;
      }
      case 'rate': {
        const { from, to } = format.bounds(rate.interval);
        return `${ofAll}, ${format.percent(rate.rate)} (${from} to ${to})`;
      }
    }
  };
  /** What the chart says of the newest judged release; earlier signals are only counted. */
  const latest = ({ basis }: HeadlineView, { chart, points, signals }: Trend): string => {
    if (basis === 'rolling days') return '';
    if (chart.limits === 'none') return 'Too few releases can be judged for limits.';
    const row = points.findLast(({ point }) => point.kind === 'judged')?.row;
    if (!row) return '';
    const { id, name } = row.release;
    const own = signals.filter((one) => (one.kind === 'run' ? one.to : one.releaseId) === id);
    const earlier = signals.length - own.length;
    const before = earlier === 0 ? '' : `; ${counted(earlier, SIGNALS)} before`;
    return `${name}: ${own.length === 0 ? 'no signal' : format.list(own.map(signalWords))}${before}.`;
  };
  const signalWords = (signal: Signal): string =>
    signal.kind === 'run'
      ? `the last of ${count(signal.length)} releases in a row ${signal.direction} the centre`
      : shared.trend.beyond(signal.direction);
  return {
    /**
     * The report in one sentence, made from its numbers: what was pooled, counts, rate, and the latest release.
     * @param shown says one of the counts
     */
    sentence: (
      { headline, filtering }: ReportView,
      trend: Trend,
      shown: RateCount = (_outcome, value) => count(value),
    ): string =>
      [
        filterMessages(format).filteredBy(filtering),
        `${pooled(headline)}: ${escapes(headline.rate, shown)}.`,
        latest(headline, trend),
      ]
        .filter((part) => part !== '')
        .join(' '),
    basis: (headline: HeadlineView, nameOf: (releaseId: number) => string): string => {
      if (headline.basis === 'rolling days')
        return `Defects found in ${where(headline)}, since no release is mature yet.`;
      const names = headline.releaseIds.map(nameOf);
      const listed =
        names.length > LISTED ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : format.list(names);
      return `Pooled over ${where(headline)} (${listed}), by the release a defect shipped in.`;
    },
    band: ({ bands }: HeadlineView): string =>
      bands.length === 0 ? '' : `Common bands, without a study behind them: ${shared.bands(bands)}.`,
    situation: situationMessages(),
  };
}

/** Names of releases that are told one by one. */
const LISTED = 3;

const DEFECTS = { one: 'defect', other: 'defects' };
const DAYS = { one: 'day', other: 'days' };
const MATURE = { one: 'mature release', other: 'mature releases' };
const SIGNALS = { one: 'signal', other: 'signals' };

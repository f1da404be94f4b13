import type { Signal } from '../../../src/domain/aggregate/trend';
import type { HeadlineView } from '../../../src/domain/present/report-view';
import type { Formats } from '../words/formats';
import { sharedMessages } from '../words/messages';
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
  return {
    /** The report in one sentence, made from its numbers. */
    sentence: (headline: HeadlineView, signals: readonly Signal[]): string => {
      const { rate, bands } = headline;
      const trend = signals.length === 0 ? '' : ` The trend shows ${counted(signals.length, SIGNALS)}.`;
      const ofAll = `${count(rate.escaped)} of ${shared.defects(rate.n)} escaped`;
      switch (rate.state) {
        case 'no data':
          return `Of ${where(headline)}, no defect could be classified yet.${trend}`;
        case 'too few': {
          const { from, to } = format.roughBounds(rate.interval);
          return `In ${where(headline)}, ${ofAll}. Too few for a rate; anything from ${from} to ${to} fits.${trend}`;
        }
        case 'rate':
          return `In ${where(headline)}, ${ofAll}, ${format.percent(rate.rate)}: ${shared.bands(bands)}.${trend}`;
      }
    },
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

const DAYS = { one: 'day', other: 'days' };
const SIGNALS = { one: 'signal', other: 'signals' };

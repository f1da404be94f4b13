import type { Band } from '../../../src/domain/present/band';
import type { Rate } from '../../../src/domain/present/rate';
import { definitionMessages } from './definition-messages';
import { failureMessages, REFERENCE } from './failure-messages';
import type { Formats } from './formats';
import { trendMessages } from './trend-messages';

export type SharedMessages = ReturnType<typeof sharedMessages>;

/** Says a count of a rate. */
export type RateCount = (outcome: 'escaped' | 'classified', value: number) => string;

/** What more than one surface says, in English. */
export function sharedMessages(format: Formats) {
  const { count, counted } = format;
  const level = format.roughPercent(0.95);
  /** A rate in one phrase: counts first, and never a percentage of too few. */
  const rateOf = (rate: Rate, shown: RateCount): string => {
    const ofAll = `${shown('escaped', rate.escaped)} of ${shown('classified', rate.n)} escaped`;
    switch (rate.state) {
      case 'no data':
        return 'no data';
      case 'too few': {
        const { from, to } = format.roughBounds(rate.interval);
        return `${ofAll}; too few for a rate, anything from ${from} to ${to} fits`;
      }
      case 'rate': {
        const { from, to } = format.bounds(rate.interval);
        return `${ofAll}, ${format.percent(rate.rate)} (${level} interval ${from} to ${to})`;
      }
    }
  };
  const rateWords = (rate: Rate): string => rateOf(rate, (_outcome, value) => count(value));
  return {
    defects: (value: number): string => counted(value, DEFECTS),
    rate: rateWords,
    /** The same with the counts as they are shown. */
    rateOf,
    /** Follows the words on a button whose work is under way; heard, not seen. */
    busy: ', under way',
    noData: 'No data',
    of: 'of',
    /** `8 of 32`; nothing where nothing is classified. */
    ofAll: (rate: Rate): string => (rate.n === 0 ? '' : `${count(rate.escaped)} of ${count(rate.n)}`),
    ofAllEscaped: (rate: Rate): string => `${count(rate.escaped)} of ${count(rate.n)} escaped`,
    interval: (rate: Rate): string => {
      if (rate.state === 'no data') return '';
      const { from, to } =
        rate.state === 'rate' ? format.bounds(rate.interval) : format.roughBounds(rate.interval);
      return `${from} to ${to}`;
    },
    intervalWords: (rate: Rate): string => {
      if (rate.state === 'no data') return '';
      const { from, to } =
        rate.state === 'rate' ? format.bounds(rate.interval) : format.roughBounds(rate.interval);
      return rate.state === 'rate'
        ? `${level} interval ${from} to ${to}`
        : `anything from ${from} to ${to} fits`;
    },
    tooFew: 'Too few for a rate',
    escaped: 'escaped',
    contained: 'contained',
    bands: (bands: readonly Band[]): string => {
      const [best, worst] = bands;
      if (best === undefined) return '';
      return worst === undefined ? `“${BANDS[best]}”` : `“${BANDS[best]}” to “${BANDS[worst]}”`;
    },
    dataAsOf: (instant: number | null): string =>
      instant === null ? 'Data: the first reading is not finished' : `Data as of ${format.instant(instant)}`,
    notRefreshed: (reason: string): string => `These numbers could not be brought up to date: ${reason}.`,
    loading: 'Loading…',
    reference: REFERENCE,
    tryAgain: 'Try again',
    showTable: 'Show the data as a table',
    crash: {
      title: 'This page stopped working',
      text: 'Something in the app broke while it drew the page. Your data is not affected.',
    },
    failure: failureMessages(format),
    whomToAsk: {
      looking: 'Looking up whom to ask…',
      ask: (lead: string): string =>
        `Ask ${lead}, who leads the project, or another of its administrators. People and roles are under Space settings › Access (Project settings › Access).`,
      askAnybody: 'Ask an administrator of the project, or of Jira.',
    },
    definition: definitionMessages(format, rateWords),
    trend: trendMessages(format),
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };

const BANDS: Readonly<Record<Band, string>> = {
  strong: 'strong',
  healthy: 'healthy',
  'needs attention': 'needs attention',
  leaking: 'leaking',
};

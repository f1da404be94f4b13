import type { Lamp, LampName } from '../../src/domain/aggregate/lamps';
import type { ImportSpike } from '../../src/domain/aggregate/companions/import-spikes';
import type { DiscoveryCurve } from '../../src/domain/aggregate/maturity-curves/discovery-curve';
import { escapesByDay } from '../../src/domain/aggregate/maturity-curves/discovery-curve';
import type { SuggestedWindow } from '../../src/domain/aggregate/maturity-curves/past';
import { formatDay } from '../../src/domain/day';
import type { CompanionsView } from '../../src/domain/present/companions-view';
import type { ShareView } from '../../src/domain/present/share-view';
import type { Rate } from '../../src/domain/present/rate';
import type { TrendBy } from '../shared/charts/trend-marks';
import type { RateCount } from '../shared/words/messages';
import type { SeverityBy } from './severity-trends';
import type { Formats } from '../shared/words/formats';

/** Says a count of a lamp. */
type LampCount = (side: 'recent' | 'earlier', counts: 'found' | 'of', value: number) => string;

/** What the overview says, in English. */
export function overviewMessages(format: Formats) {
  const { count, counted } = format;
  const arrived = (curve: DiscoveryCurve, day: number): string => {
    const found = escapesByDay(curve, day);
    return `${count(found)} of ${counted(curve.escapes, ESCAPES)}, ${format.roughPercent(found / curve.escapes)}`;
  };
  return {
    changed: (since: number): string =>
      `The settings changed ${format.instant(since)}. They apply to all history, which was recomputed.`,
    trend: {
      title: 'Trend',
      by: 'Points',
      choices: {
        release: 'releases',
        week: 'weeks',
        month: 'months',
        quarter: 'quarters',
      } satisfies Record<TrendBy, string>,
      explanation: {
        release:
          'Each release by what shipped in it, escapes within the window. A maturing release is hollow.',
        week: BY_CREATION,
        month: BY_CREATION,
        quarter: BY_CREATION,
      } satisfies Record<TrendBy, string>,
      empty: {
        release: 'A trend needs a release that has shipped and has defects.',
        week: NO_PERIOD,
        month: NO_PERIOD,
        quarter: NO_PERIOD,
      } satisfies Record<TrendBy, string>,
      shown: (shown: number, all: number): string =>
        `The last ${count(shown)} of ${count(all)} are shown; centre and limits are of all.`,
      showAll: 'Show all',
      showFewer: 'Show the last only',
      table: 'Escape rate over time',
      changes: 'Where the data changed',
      spike: ({ day, created, usual }: ImportSpike): string =>
        `${format.day(formatDay(day))}: ${counted(created, DEFECTS)} created in one day, ${count(usual)} is usual. That looks like an import.`,
      settingsChanged: (day: string): string =>
        `${format.day(day)}: the settings changed; all points are by the new ones.`,
    },
    severities: {
      title: 'Trend by severity',
      by: 'Points by severity',
      explanation: {
        release: 'The same releases, each severity with limits of its own and on one scale.',
        month: SAME_PERIODS('months'),
        quarter: SAME_PERIODS('quarters'),
      } satisfies Record<SeverityBy, string>,
      none: {
        release: 'No mature release has a classified defect yet.',
        month: 'No whole month has a classified defect yet.',
        quarter: 'No whole quarter has a classified defect yet.',
      } satisfies Record<SeverityBy, string>,
      table: {
        release: 'Escaped of n by release and severity',
        month: 'Escaped of n by month and severity',
        quarter: 'Escaped of n by quarter and severity',
      } satisfies Record<SeverityBy, string>,
      /** @param shown says one of the counts */
      pooled: ({ escaped, n }: Rate, by: SeverityBy, shown: RateCount): string =>
        `${shown('escaped', escaped)} of ${shown('classified', n)} ${format.plural(n, DEFECTS)} escaped in ${POOLED[by]}.`,
      shown: (shown: number, all: number): string =>
        `The last ${count(shown)} of ${count(all)} are drawn; the table has all.`,
    },
    curve: {
      title: 'When escapes arrive',
      none: 'Nothing to tell yet: no escape of a mature release.',
      sentence: (curve: DiscoveryCurve, suggested: SuggestedWindow, windowDays: number): string =>
        `Of ${counted(curve.escapes, PAST)}, ${format.roughPercent(0.8)} had arrived by day ${count(suggested.days)} after release. By the end of the window, day ${count(windowDays)}, it was ${arrived(curve, windowDays)}.`,
      hint: (suggested: SuggestedWindow, windowDays: number): string =>
        suggested.days === windowDays
          ? 'The window is the one that the past suggests.'
          : `The past suggests a window of ${counted(suggested.days, DAYS)}; it is ${count(windowDays)}. A project administrator can change it in the settings.`,
      chart: (marks: number): string =>
        `Share of past escapes found by day after release, ${counted(marks, MARKS)}. Use the arrow keys to walk through them.`,
      mark: (curve: DiscoveryCurve, day: number): string => `Up to day ${count(day)}: ${arrived(curve, day)}`,
      axis: (day: number): string => `day ${count(day)}`,
      window: (days: number): string => `Window, ${counted(days, DAYS)}`,
      suggested: (days: number): string => `${format.roughPercent(0.8)}, day ${count(days)}`,
      table: 'Escapes found by day after release',
      columns: { day: 'Up to day', found: 'Escapes found', share: 'Share' },
    },
    triage: {
      title: 'Needs triage',
      none: 'Nothing of the last 90 days waits.',
      notMapped:
        'No Jira field tells where a defect was found, so all is inferred. A Jira administrator can map or create one on the app’s administration page.',
      untagged: 'without a discovery stage',
      incomplete: 'escaped, without origin or mechanism',
      recent: 'Created in the last 90 days:',
      older: (value: number): string => `older ${format.plural(value, { one: 'one', other: 'ones' })}`,
      link: 'Go to triage',
    },
    quarter: {
      title: (label: string): string => `Escapes in ${label.replace('-', ' ')}`,
      none: 'No quarter has a defect yet.',
      table: 'Escapes by severity against target',
      columns: { severity: 'Severity', escapes: 'Escapes', target: 'Target' },
      target: (value: number | null): string => (value === null ? 'none' : `at most ${count(value)}`),
      over: 'Over target',
      within: 'Within',
      sinceCritical: (
        { daysSinceCritical: days }: Pick<CompanionsView, 'daysSinceCritical'>,
        isFiltering: boolean,
      ): string => {
        if (days === null)
          return isFiltering
            ? 'No critical escape is inside the filter.'
            : 'No critical escape is on record.';
        const last = isFiltering ? 'last critical escape inside the filter' : 'last critical escape';
        return days === 0 ? `The ${last} was found today.` : `${counted(days, DAYS)} since the ${last}.`;
      },
    },
    lamps: {
      title: 'Is the number still honest?',
      explanation:
        'What people do to a number rather than to the software. A rise is a reason to look, and nothing else.',
      names: LAMP_NAMES,
      state: {
        lit: 'Rose: look here',
        unlit: 'No rise',
        'too few': 'Too few to tell',
        'no data': 'No data',
      } satisfies Record<Lamp['state'], string>,
      /** @param shown says one of the counts */
      sides: (recent: ShareView, earlier: ShareView, shown: LampCount): string => {
        const share = (side: 'recent' | 'earlier', { found, of, fraction }: ShareView): string =>
          fraction === null
            ? 'no data'
            : `${shown(side, 'found', found)} of ${shown(side, 'of', of)}, ${format.roughPercent(fraction)}`;
        return `Last 90 days: ${share('recent', recent)}. The 90 days before: ${share('earlier', earlier)}.`;
      },
      sentence: (states: readonly Lamp['state'][]): string => {
        const lit = states.filter((state) => state === 'lit').length;
        const judged = lit + states.filter((state) => state === 'unlit').length;
        if (judged === 0) return 'None of the signs can be judged: the last 180 days hold too little.';
        if (lit > 0) return `${counted(lit, SIGNS)} rose by more than chance.`;
        return judged === states.length
          ? 'None of the signs rose by more than chance.'
          : `Of ${counted(judged, SIGNS)} that can be judged, none rose by more than chance.`;
      },
    },
  };
}

const BY_CREATION =
  'All defects in scope by their day of creation, whatever release they belong to. A period that is not whole is hollow.';
const SAME_PERIODS = (periods: string): string =>
  `The same ${periods} by day of creation, each severity with limits of its own and on one scale. One that is not whole is hollow.`;
const POOLED: Readonly<Record<SeverityBy, string>> = {
  release: 'mature releases',
  month: 'whole months',
  quarter: 'whole quarters',
};
const NO_PERIOD = 'No defect is in scope, so there is no period to show.';
const DEFECTS = { one: 'defect', other: 'defects' };
const DAYS = { one: 'day', other: 'days' };
const ESCAPES = { one: 'escape', other: 'escapes' };
const PAST = { one: 'past escape', other: 'past escapes' };
const MARKS = { one: 'mark', other: 'marks' };
const SIGNS = { one: 'sign', other: 'signs' };

const LAMP_NAMES: Readonly<Record<LampName, string>> = {
  unclassified: 'Unclassified, of the defects in scope',
  'finds after release set aside': 'Rejected, not preventable or low, of the finds after release',
  'tags moved to contained': 'Tags moved from escaped to contained after release, of the tagged',
  'low severity among contained': 'Low severity, of the contained',
};

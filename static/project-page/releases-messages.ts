import type { PastRange } from '../../src/domain/aggregate/maturity-curves/past';
import type { Exposure } from '../../src/domain/aggregate/maturity-curves/exposure';
import type { CompanionsView } from '../../src/domain/present/companions-view';
import type { Formats } from '../shared/words/formats';
import type { Grouping, ReleaseRows, ReleaseState, SumByRelease } from './release-rows';

/** Says a count of all defects by release. */
type ShownCount = (of: SumByRelease, value: number) => string;

export function releasesMessages(format: Formats) {
  const { count, counted } = format;
  const pastRange = pastRangeWords(format);
  return {
    title: 'Releases',
    grouping: 'Group defects by the release they were',
    groupings: { 'fixed-in': 'fixed in', 'shipped-in': 'shipped in' } satisfies Record<Grouping, string>,
    explanation: {
      'fixed-in':
        'By fix version: of the defects repaired in a release, how many had escaped into production. It is about repair, not about how well that release was tested.',
      'shipped-in':
        'The release whose net a defect passed or was caught by. Headline and trend always use this grouping.',
    } satisfies Record<Grouping, string>,
    exposure: 'Escapes that count',
    exposures: (windowDays: number): Readonly<Record<Exposure, string>> => ({
      window: `up to ${counted(windowDays, DAYS)}`,
      lifetime: 'lifetime',
    }),
    lifetimeNote:
      'Lifetime: every escape, however late. Older releases had more time, so rates of different ages are not comparable.',
    sentence: (
      { releases, inReleases }: ReleaseRows,
      grouping: Grouping,
      shown: ShownCount = (_of, value) => count(value),
    ): string => {
      const defects = `${shown('in releases', inReleases)} ${format.plural(inReleases, DEFECTS)}`;
      if (inReleases === 0)
        return grouping === 'fixed-in'
          ? 'No defect in scope was fixed in a release.'
          : 'No defect in scope shipped in a release or was caught by one.';
      return grouping === 'fixed-in'
        ? `${defects} fixed in ${counted(releases.length, RELEASES)}.`
        : `${defects} shipped in or caught by ${counted(releases.length, RELEASES)}.`;
    },
    showEmpty: 'Also show releases without defects',
    hidden: (value: number): string => `${counted(value, RELEASES)} without defects not shown.`,
    otherKinds: (value: number): string => `${counted(value, RELEASES)} of another kind not shown.`,
    noRelease: 'No release',
    undated: 'no date',
    notOut: 'Not out yet: nothing can have escaped',
    age: (days: number): string => `${counted(days, DAYS)} old`,
    /** `2 so far; 24 past releases had 1 to 4 by then`. */
    soFar: (escaped: number, past: PastRange | null): string =>
      `${count(escaped)} so far${past ? `; ${pastRange(past)}` : ''}`,
    state: (state: ReleaseState, windowDays: number): string => {
      switch (state.state) {
        case 'open':
          return 'Open';
        case 'closed':
          return 'Closed';
        case 'mature':
          return 'Mature';
        case 'maturing':
          return `Day ${count(state.ageDays)} of ${count(windowDays)}`;
        case 'not shipped':
          return 'Not shipped';
      }
    },
    byDay: (value: number): string => `${count(value)} by day alone`,
    byDayNote: 'By day alone: no version of the defect named the release, its date did.',
    unclassified: (value: number): string => `+ ${count(value)} unclassified`,
    reconciliation: (
      { inReleases, inNone }: ReleaseRows,
      shown: ShownCount = (_of, value) => count(value),
    ): string =>
      `${shown('in releases', inReleases)} ${format.plural(inReleases, DEFECTS)} in releases + ${shown('in none', inNone)} in none = ${shown('in scope', inReleases + inNone)} in scope.`,
    lateEscapes: 'Escapes after the window are in this sum, not in the rate of their release.',
    columns: {
      release: 'Release',
      counts: 'Escaped of n',
      rate: `Rate and ${format.roughPercent(0.95)} interval`,
      plot: `0 to ${format.roughPercent(1)}`,
      severities: 'By severity',
      state: 'State',
    },
    kinds: {
      title: 'By release kind',
      explanation:
        'Mature releases of each kind together. Patch releases let more escape by nature: compare like with like.',
      columns: { kind: 'Kind', releases: 'Mature releases' },
      none: 'No release is mature yet.',
    },
    failureShare: {
      title: 'Releases that failed',
      sentence: ({ found, of, fraction, undecided }: CompanionsView['failureShare']): string =>
        fraction === null
          ? 'No mature release has a classified defect yet.'
          : `${count(found)} of ${counted(of, MATURE)} with defects had a high or critical escape within the window, ${format.roughPercent(fraction)}.${
              undecided === 0 ? '' : ` ${counted(undecided, UNDECIDED)} an escape of unknown severity.`
            }`,
      note: 'A stand-in for a change failure rate: the app sees releases, not deployments.',
    },
    compare: {
      title: 'Compare two releases',
      explanation: {
        window:
          'By what shipped in each, escapes within the window. Two rates of a few dozen defects differ a lot by chance alone.',
        lifetime: 'By what shipped in each, with every escape however late.',
      } satisfies Record<Exposure, string>,
      first: 'Release',
      second: 'against',
      same: 'Choose two different releases.',
      tooFewReleases: 'Two shipped releases with classified defects are needed.',
      whole: {
        window: 'Both whole, within the window',
        lifetime: 'Both whole, lifetime',
      } satisfies Record<Exposure, string>,
      sameAge: (days: number | null): string =>
        days === null ? 'At the same age' : `At the same age, day ${count(days)}`,
    },
  };
}

/** What past releases had at the age of a maturing one. */
export function pastRangeWords({ count, counted }: Formats): (past: PastRange) => string {
  return ({ fewest, most, releases }) => {
    const range = fewest === most ? count(most) : `${count(fewest)} to ${count(most)}`;
    return `${counted(releases, PAST_RELEASES)} had ${range} by then`;
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const RELEASES = { one: 'release', other: 'releases' };
const PAST_RELEASES = { one: 'past release', other: 'past releases' };
const MATURE = { one: 'mature release', other: 'mature releases' };
const UNDECIDED = { one: 'more had', other: 'more had' };
const DAYS = { one: 'day', other: 'days' };

import type { PastRange } from '../../src/domain/aggregate/maturity-curves/past';
import type { Formats } from '../shared/words/formats';
import type { Grouping, ReleaseRows, ReleaseState } from './release-rows';

export function releasesMessages(format: Formats) {
  const { count, counted } = format;
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
    sentence: ({ rows, inReleases }: ReleaseRows, grouping: Grouping): string => {
      const releases = rows.filter((row) => row.releaseId !== null).length;
      return grouping === 'fixed-in'
        ? `${counted(inReleases, DEFECTS)} fixed in ${counted(releases, RELEASES)}.`
        : `${counted(inReleases, DEFECTS)} shipped in or caught by ${counted(releases, RELEASES)}.`;
    },
    showEmpty: 'Also show releases without defects',
    hidden: (value: number): string => `${counted(value, RELEASES)} without defects not shown.`,
    noRelease: 'No release',
    undated: 'no date',
    notOut: 'Not out yet: nothing can have escaped',
    age: (days: number): string => `${counted(days, DAYS)} old`,
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
    reconciliation: ({ inReleases, inNone }: ReleaseRows): string =>
      `${counted(inReleases, DEFECTS)} in releases + ${count(inNone)} in none = ${count(inReleases + inNone)} in scope.`,
    lateEscapes: 'Escapes after the window are in this sum, not in the rate of their release.',
    columns: {
      release: 'Release',
      counts: 'Escaped of n',
      rate: `Rate and ${format.roughPercent(0.95)} interval`,
      plot: `0 to ${format.roughPercent(1)}`,
      state: 'State',
    },
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const RELEASES = { one: 'release', other: 'releases' };
const DAYS = { one: 'day', other: 'days' };

/** What past releases had at the age of a maturing one. */
export function pastRangeWords({ count, counted }: Formats): (past: PastRange) => string {
  return ({ fewest, most, releases }) => {
    const range = fewest === most ? count(most) : `${count(fewest)} to ${count(most)}`;
    return `${counted(releases, PAST_RELEASES)} had ${range} by then`;
  };
}

const PAST_RELEASES = { one: 'past release', other: 'past releases' };

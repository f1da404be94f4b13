import type { OutcomeCounts } from '../../src/domain/aggregate/counts';
import type { ReleaseChange } from '../../src/domain/aggregate/release-changes';
import type { ScopeRow } from '../../src/domain/classify/scope';
import type { PreviewedNumbers, SettingsPreview } from '../../src/contract/settings-preview';
import { type Rate, rateOf } from '../../src/domain/present/rate';
import type { Formats } from '../shared/words/formats';

/** What the preview says, in English. */
export function previewMessages(format: Formats) {
  const issues = (count: number): string => format.counted(count, ISSUES);
  const matches = (count: number): string =>
    `${issues(count)} ${format.plural(count, { one: 'matches', other: 'match' })}`;
  return {
    title: 'Preview',
    computing: 'Computing what would change…',
    nothing: 'No unsaved change.',
    failed: 'No preview at the moment.',
    refused: 'No preview: something in the form is not right yet.',
    sentence: (preview: SettingsPreview): string =>
      preview.kind === 'numbers'
        ? numbersSentence(preview, matches, format)
        : readingSentence(preview, matches),
    /** Why there is no rate. */
    reading: (before: PreviewedNumbers): string =>
      `This changes what is read from Jira. After a save it is read in the background, and until that has ended the numbers stand as they are: ${countsWords(before.headline.counts, format)} in the headline. What would become of the rate can only be told then.`,
    toDetails: 'Show all that changes',
    toProblems: 'Show what',
    details: 'Numbers now and then',
    columns: { what: 'Of the project', now: 'Now', then: 'After saving', release: 'Release' },
    numbers: {
      read: 'Issues that match',
      headline: 'Headline rate',
      escaped: 'Escaped',
      contained: 'Contained',
      unclassified: 'Unclassified',
    },
    rows: ROWS,
    releases: (shown: number, all: number): string =>
      all > shown
        ? `The ${format.count(shown)} releases that change most, of ${format.count(all)}`
        : `${format.counted(all, RELEASES)} would change`,
    count: (value: number): string => format.count(value),
    counts: (counts: OutcomeCounts | null, minimumN: number): string => {
      if (counts === null) return 'no release';
      const rate = rateOf(counts, minimumN);
      const words = `${format.count(rate.escaped)} of ${format.count(rate.n)}`;
      switch (rate.state) {
        case 'no data':
          return 'no data';
        case 'too few':
          return `${words}, too few for a rate`;
        case 'rate':
          return `${words}, ${format.percent(rate.rate)}`;
      }
    },
  };
}

export type PreviewMessages = ReturnType<typeof previewMessages>;

const ISSUES = { one: 'issue', other: 'issues' };
const RELEASES = { one: 'release', other: 'releases' };

const ROWS: Readonly<Record<ScopeRow, string>> = {
  duplicate: 'Duplicates',
  rejected: 'Rejected',
  accepted: 'Accepted known issues',
  unconfirmed: 'Unconfirmed',
  'below the floor': 'Below the severity floor',
  'not preventable': 'Not preventable',
  'in scope': 'In scope',
};

type Numbers = Extract<SettingsPreview, { kind: 'numbers' }>;
type Matches = (count: number) => string;

/** The release whose rate changes most visibly speaks; else the headline; else the counts. */
function numbersSentence(preview: Numbers, matches: Matches, format: Formats): string {
  const { before, after, releases, releasesChanged } = preview;
  const start = matches(after.read);
  const told = releases
    .map((release) => ({ release, rates: ratesOf(release, preview) }))
    .find(({ rates }) => rates);
  if (told?.rates) {
    const [from, to] = told.rates;
    return `${start}; the rate of ${told.release.name} would go from ${percents(from, to, format)}.`;
  }
  const [from, to] = [before, after].map(({ headline, minimumN }) => rateOf(headline.counts, minimumN));
  if (from?.state === 'rate' && to?.state === 'rate' && from.rate !== to.rate)
    return `${start}; the headline would go from ${percents(from.rate, to.rate, format)}.`;
  if (releasesChanged > 0 || !isSameCounts(before, after))
    return `${start}; counts would change from ${countsWords(before.outcomes, format)} to ${countsWords(after.outcomes, format)}.`;
  return `${start}; no count would change.`;
}

function readingSentence(
  { matching }: Extract<SettingsPreview, { kind: 'reading' }>,
  matches: Matches,
): string {
  return matching === null
    ? 'No issue type of the project would be a defect: nothing would be read and counted.'
    : `About ${matches(matching)}.`;
}

/** Both rates of a release where there are two and they differ. */
function ratesOf({ before, after }: ReleaseChange, preview: Numbers): readonly [number, number] | null {
  const rate = (counts: OutcomeCounts | null, { minimumN }: PreviewedNumbers): Rate | null =>
    counts && rateOf(counts, minimumN);
  const [from, to] = [rate(before, preview.before), rate(after, preview.after)];
  if (from?.state !== 'rate' || to?.state !== 'rate' || from.rate === to.rate) return null;
  return [from.rate, to.rate];
}

/** Without digits, unless the two would then look the same. */
function percents(from: number, to: number, format: Formats): string {
  const [a, b] = [format.roughPercent(from), format.roughPercent(to)];
  return a === b ? `${format.percent(from)} to ${format.percent(to)}` : `${a} to ${b}`;
}

function isSameCounts(before: PreviewedNumbers, after: PreviewedNumbers): boolean {
  const counts = ({ outcomes, reconciliation, headline }: PreviewedNumbers): string =>
    JSON.stringify([outcomes, reconciliation, headline.counts]);
  return counts(before) === counts(after);
}

function countsWords({ escaped, contained }: OutcomeCounts, format: Formats): string {
  return `${format.count(escaped)} of ${format.count(escaped + contained)} escaped`;
}

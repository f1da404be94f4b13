import type { ClosedReason } from '../../src/contract/access';
import type { ScopeRow } from '../../src/domain/classify/scope';
import type { ReleaseView, ReportView } from '../../src/domain/present/report-view';
import type { Formats } from '../shared/words/formats';
import { sharedMessages } from '../shared/words/messages';
import { pastRangeWords, releasesMessages } from './releases-messages';

/** What the project page says, in English. */
export function projectPageMessages(format: Formats) {
  const { count, counted } = format;
  const shared = sharedMessages(format);
  const defects = (value: number): string => shared.defects(value);
  const pastRange = pastRangeWords(format);
  return {
    overview: 'Overview',
    closed: {
      notice: (closed: ClosedReason): string =>
        closed === 'by issue'
          ? 'Only project administrators see this report: some people may see only their own issues of this project, and the report counts all of them. You can open it to everybody who may browse the project, in the project’s settings under Defect Leakage.'
          : 'Only project administrators see this report: Jira does not tell the app who may see which issues of this project. You can open it to everybody who may browse the project, in the project’s settings under Defect Leakage.',
    },
    headlineTitle: 'Escape rate',
    maturing: ({ name, maturity, shippedIn, past }: ReleaseView, windowDays: number): string =>
      maturity.state === 'maturing'
        ? `${name} is maturing, day ${count(maturity.ageDays)} of ${count(windowDays)}: ${count(shippedIn.escaped)} escaped so far${past ? `; ${pastRange(past)}` : ''}.`
        : '',
    maturingOnly:
      'No release is mature yet: escapes need time to show. Until then the last days speak for all.',
    coverageTitle: 'Coverage',
    coverage: ({ inScope }: ReportView): string => {
      if (inScope.coverage === null) return '';
      const all = inScope.n + inScope.unclassified;
      if (all === 1)
        return `The ${count(1)} defect in scope is ${inScope.n === 1 ? 'classified' : 'not classified yet'}.`;
      const share = `${format.percent(inScope.coverage)} of ${defects(all)} in scope are classified.`;
      if (inScope.unclassified === 0 || !inScope.bounds) return share;
      const { from, to } = format.bounds(inScope.bounds);
      return `${share} Whatever the rest turns out to be, the rate of all of them lies between ${from} and ${to}.`;
    },
    provenance: {
      tagged: 'tagged',
      inferredByOwnRule: 'inferred by the project’s own rules',
      inferredByServiceDesk: 'inferred by a service request',
      inferredByReleaseDate: 'inferred by the release-date rule',
      unclassified: 'unclassified',
    },
    reconciliationTitle: 'What was counted',
    /** @param shown the count as it is shown */
    read: (value: number, shown: string): string =>
      `${shown} ${format.plural(value, { one: 'issue', other: 'issues' })} read`,
    rows: ROWS,
    /** What to know about the data, each as a sentence that is given how a count is shown. */
    notes: ({ notes }: ReportView): readonly ((shown: NoteCount) => string)[] =>
      [
        note(notes, 'unmappedDiscovery', (n) => `${n} have a discovery value that no mapping knows.`),
        note(
          notes,
          'withUnknownVersion',
          (n) => `${n} name a version that the project’s list does not hold.`,
        ),
        note(
          notes,
          'createdAfterAsOf',
          (n) => `${n} were created after the day of this report; they are counted.`,
        ),
        notes.versionsNotReleases > 0
          ? () => `${counted(notes.versionsNotReleases, VERSIONS)} not counted as a release.`
          : null,
        notes.releasedWithoutDate > 0
          ? () =>
              `${counted(notes.releasedWithoutDate, VERSIONS)} released without a date: the flag alone decides nothing.`
          : null,
      ].filter((text) => text !== null),
    notesTitle: 'Good to know about the data',
    toReleases: 'All releases',
    toOverview: 'Back to the overview',
    releases: releasesMessages(format),
  };

  function note(
    notes: ReportView['notes'],
    of: NotedDefects,
    text: (defects: string) => string,
  ): ((shown: NoteCount) => string) | null {
    const value = notes[of];
    if (value === 0) return null;
    return (shown) => text(`${shown(of, value)} ${format.plural(value, DEFECTS)}`);
  }
}

/** What is noted of defects. */
export type NotedDefects = 'unmappedDiscovery' | 'withUnknownVersion' | 'createdAfterAsOf';
/** Says how many defects something is noted of. */
export type NoteCount = (of: NotedDefects, value: number) => string;

export type ProjectPageMessages = ReturnType<typeof projectPageMessages>;

const DEFECTS = { one: 'defect', other: 'defects' };
const VERSIONS = { one: 'version', other: 'versions' };

const ROWS: Readonly<Record<ScopeRow, string>> = {
  duplicate: 'duplicate',
  rejected: 'rejected',
  accepted: 'accepted',
  unconfirmed: 'unconfirmed',
  'below the floor': 'below the severity floor',
  'not preventable': 'not preventable',
  'in scope': 'in scope',
};

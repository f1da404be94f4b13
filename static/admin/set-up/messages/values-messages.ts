import type { Severity } from '../../../../src/domain/settings';
import type { ResolutionMeaning } from '../../../../src/domain/suggest/values';
import type { Formats } from '../../../shared/words/formats';

/** What the step of values says, in English. */
export function valuesMessages(format: Formats) {
  const { count, counted } = format;
  return {
    loading: 'Counting what your defects have…',
    severities: 'Severities',
    severitiesFrom: (name: string): string => `From the field “${name}”.`,
    priority: 'Priority',
    value: 'Value',
    noSeverity: 'No severity',
    severity: SEVERITY_NAMES,
    resolutions: 'Resolutions',
    resolutionsText:
      'Rejected ones and duplicates are no defects and are left out. “Won’t fix” is valid: the defect was real.',
    resolution: RESOLUTION_NAMES,
    unconfirmed: 'Unconfirmed defects',
    unconfirmedText: 'Defects in these statuses are not counted yet.',
    noUnconfirmed: 'None of your statuses looks like one.',
    notReleases: 'Sprints and buckets kept as versions',
    notReleasesText: (n: number): string =>
      n === 0
        ? 'None of your versions looks like a sprint or a bucket.'
        : `${counted(n, VERSIONS)} like a sprint or a bucket:`,
    exclude: 'Treat versions that look like this as no releases, those to come too',
    counted: (name: string, n: number | null): string =>
      n === null ? name : `${name} (${counted(n, DEFECTS)})`,
    more: (n: number): string => `and ${count(n)} more`,
    window: 'Exposure window',
    windowLabel: 'Days after a release in which an escape counts for it',
    windowText:
      'Before the first reading there is no past to suggest another. Once there is, this page offers what your own past suggests.',
    windowSuggested: (days: number, escapes: number, key: string): string =>
      `The past of ${key} suggests ${counted(days, DAYS)}: by then ${format.roughPercent(0.8)} of ${counted(escapes, ESCAPES)} had arrived.`,
    windowUse: (days: number): string => `Use ${counted(days, DAYS)}`,
    windowWrong: 'Write a whole number of days from 0 to 3,650.',
    proposals: 'There are proposals that are not taken over, since this site is set up already.',
    takeProposals: 'Take the proposals over',
    taken: 'The proposals are taken over. Nothing is saved before “Start”.',
  };
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

const RESOLUTION_NAMES: Readonly<Record<ResolutionMeaning, string>> = {
  valid: 'Valid: counted',
  duplicate: 'Duplicate: left out',
  rejected: 'Rejected: left out',
};

const VERSIONS = { one: 'version looks', other: 'versions look' };
const DEFECTS = { one: 'defect', other: 'defects' };
const DAYS = { one: 'day', other: 'days' };
const ESCAPES = { one: 'escape', other: 'escapes' };

import type { TagField } from '../../../../src/contract/issue';
import type { Settings, Severity } from '../../../../src/domain/settings';
import type { Failure } from '../../../shared/api/contract-failure';
import type { Formats } from '../../../shared/words/formats';
import { sharedMessages } from '../../../shared/words/messages';
import { pathWords } from './path-words';
import { SEVERITY_NAMES } from './values-messages';

/** What the last step says, in English. */
export function startMessages(format: Formats) {
  const { counted } = format;
  const shared = sharedMessages(format);
  return {
    projects: (names: readonly string[], alreadyEnabled: number): string => {
      const enabled =
        alreadyEnabled === 0
          ? ''
          : ` ${counted(alreadyEnabled, PROJECTS)} stay${alreadyEnabled === 1 ? 's' : ''} enabled.`;
      return names.length === 0
        ? `No project is added.${enabled}`
        : `${format.list(names)} ${names.length === 1 ? 'is' : 'are'} enabled: the app reads ${names.length === 1 ? 'its' : 'their'} defects, and follows their changes.${enabled}`;
    },
    notKnown: 'Which of the chosen projects are there is not known yet.',
    field: (field: TagField, name: string | null): string =>
      name === null ? `${NAMES[field]}: left out.` : `${NAMES[field]}: the field “${name}”.`,
    severity: (name: string | null): string =>
      name === null ? 'Severities come from the priority.' : `Severities come from the field “${name}”.`,
    horizon: ({ defects }: Settings): string =>
      defects.horizonMonths === null
        ? 'All defects are read, however old.'
        : `Defects of the last ${counted(defects.horizonMonths, MONTHS)} are read.`,
    severityName: (severity: Severity | null): string =>
      severity === null ? 'no severity' : SEVERITY_NAMES[severity].toLowerCase(),
    counts: (name: string, as: string): string => `“${name}” counts as ${as}.`,
    unconfirmed: (names: readonly string[]): string =>
      names.length === 0
        ? ''
        : `Defects in ${format.list(names.map((name) => `“${name}”`))} are not counted yet.`,
    notReleases: 'Versions that look like sprints or buckets are no releases.',
    departs: (paths: readonly string[]): string =>
      paths.length === 0
        ? 'All settings are the defaults.'
        : `It departs from the defaults in: ${format.list([...new Set(paths.map(pathWords))])}. All else is the default.`,
    changes: (paths: readonly string[]): string =>
      paths.length === 0
        ? 'Nothing changes in the settings.'
        : `Changed against what is saved: ${format.list([...new Set(paths.map(pathWords))])}.`,
    unmapped: (n: number): string =>
      n === 0
        ? ''
        : `${counted(n, OPTIONS)} without a meaning: defects with ${n === 1 ? 'it' : 'them'} are shown as unmapped.`,
    start: 'Start',
    save: 'Save',
    overtaken: 'Decide above how to go on from what somebody else has saved.',
    gone: (n: number): string =>
      `${counted(n, { one: 'chosen project is', other: 'chosen projects are' })} not there any more, or hidden from you, and left out.`,
    nothingLeft: 'No project is left to enable. Go back to “Projects”.',
    saved: 'The settings are saved.',
    notEnabled: (name: string, failure: Failure): string =>
      failure.code === 'bad-request' && failure.problems.some(({ path }) => path === 'projectIds')
        ? `${name} could not be enabled: Jira does not show it to the app. It was deleted, or its permissions keep the app out.`
        : `${name} could not be enabled: ${shared.failure(failure).brief}.`,
    again: 'Try again',
    leaveOut: 'Go on without them',
  };
}

const NAMES: Readonly<Record<TagField, string>> = {
  discovery: 'Where a defect was found',
  origin: 'Where it was made',
  mechanism: 'Why it got out',
};
const PROJECTS = { one: 'project', other: 'projects' };
const MONTHS = { one: 'month', other: 'months' };
const OPTIONS = { one: 'option is', other: 'options are' };

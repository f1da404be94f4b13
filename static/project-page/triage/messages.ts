import type { TagField } from '../../../src/contract/issue';
import type { TriageAnswer, TriageTab } from '../../../src/contract/triage';
import type { SeverityClass } from '../../../src/domain/normalise/meaning';
import type { Outcome } from '../../../src/domain/stage';
import type { JiraProblem } from '../../shared/jira/jira-failure';
import type { Formats } from '../../shared/words/formats';
import { suggestionMessages } from '../../shared/words/suggestion-messages';
import { helpMessages } from './help-messages';
import { writeMessages } from './write-messages';

/** What the triage page says, in English. */
export function triageMessages(format: Formats) {
  const { count, counted } = format;
  const suggestions = suggestionMessages(format);
  return {
    title: 'Triage',
    fields: FIELDS,
    sentence: ({ counts }: Pick<TriageAnswer, 'counts'>): string =>
      counts.recent === 0
        ? 'No defect of the last 90 days waits to be triaged.'
        : `${counted(counts.recent, DEFECTS)} of the last 90 days ${format.plural(counts.recent, WAIT)} for a discovery stage, or escaped and ${format.plural(counts.recent, LACK)} origin or mechanism.`,
    tabs: 'Defects created',
    tab: (tab: TriageTab, value: number): string =>
      `${tab === 'recent' ? 'In the last 90 days' : 'Older'} (${count(value)})`,
    empty: {
      title: 'Nothing to triage',
      recent:
        'No defect in scope of the last 90 days lacks a discovery stage, and none that escaped lacks origin or mechanism.',
      older: 'No older defect lacks anything.',
      olderWait: (value: number): string => `${counted(value, DEFECTS)} from before can still be triaged.`,
      toOlder: 'Look at the older ones',
      filtered: 'No defect of this queue fits the filter.',
      clearFilter: 'Show all',
      allDone: 'That was the last one.',
      loadAgain: 'Look for new ones',
    },
    notSetUp: {
      title: 'The three fields are not set up yet',
      text: 'Triage fills the fields discovery stage, defect origin and escape mechanism, and this project has none of them mapped. A Jira administrator can map or create them on the app’s administration page.',
    },
    notMapped: (fields: readonly TagField[]): string =>
      `${format.list(fields.map((field) => `“${FIELDS[field]}”`))} ${format.plural(fields.length, { one: 'is', other: 'are' })} not mapped to a field, so nobody is asked for it. A Jira administrator can map it on the app’s administration page.`,
    readOnly:
      'You can read this queue. To tag defects you need the permission “Edit issues” in this project: ask a project administrator.',
    rightsAsked: 'Asking Jira what you may edit…',
    rightsUnknown: (problem: JiraProblem): string =>
      `Jira did not say whether you may edit issues here: ${problemWords(problem)} Until it does, the queue can only be read.`,
    noBulk:
      'You do not hold Jira’s permission “Bulk change”: many defects at once are written one by one, five at a time.',
    grid: 'Defects to triage',
    columns: { select: 'Selected', issue: 'Defect', accept: 'Suggestions' },
    loadingRow: 'Reading from Jira…',
    hiddenRow: (place: number): string => `Defect ${count(place)} of the queue is not visible to you`,
    unreadRow: 'Not read yet',
    rowsFailed: (problem: JiraProblem): string => `Some defects could not be read. ${problemWords(problem)}`,
    rowsWait: (until: number): string =>
      `Jira asked the app to slow down; reading goes on ${format.instant(until)}.`,
    select: (key: string): string => `Select ${key}`,
    severity: (severity: SeverityClass): string => SEVERITIES[severity],
    outcome: (outcome: Outcome): string => OUTCOMES[outcome],
    created: (instant: number): string => format.day(new Date(instant).toISOString().slice(0, 10)),
    choose: 'Choose…',
    chooseFor: (field: TagField, value: string | null): string =>
      `${FIELDS[field]}: ${value ?? 'none'}, choose`,
    notAsked: 'asked of escaped defects only',
    notOnIssue: 'not on this issue',
    /** Of fields that no issue read so far has. */
    ofNone: (fields: readonly TagField[]): string =>
      `${format.list(fields.map((field) => `“${FIELDS[field]}”`))} ${format.plural(fields.length, { one: 'is', other: 'are' })} on none of the issues read so far, so nothing can be tagged there. A Jira administrator can add ${format.plural(fields.length, { one: 'the field', other: 'the fields' })} to this project: the set-up on the app’s administration page shows how.`,
    noMeaning: 'has no meaning in the settings',
    saving: 'saving',
    suggested: suggestions.suggestion,
    accept: 'Accept',
    acceptFor: (key: string): string => `Accept the suggestions for ${key}`,
    noSuggestion: (key: string): string => `There is no suggestion for ${key}.`,
    noSuggestions: 'There is no suggestion for what is selected.',
    nothingLacking: (field: TagField): string => `None of the selected defects lacks “${FIELDS[field]}”.`,
    chosen: (field: TagField, value: string | null, key: string, left: number): string =>
      `${key}: ${FIELDS[field]} ${value ?? 'none'}. ${count(left)} in the queue.`,
    accepted: (key: string): string => `${key}: suggestions accepted.`,
    selected: (value: number): string => `${counted(value, DEFECTS)} selected`,
    acceptMany: (value: number): string => `Accept ${counted(value, SUGGESTIONS)}`,
    setMany: (field: TagField): string => `Set ${FIELDS[field].toLowerCase()}…`,
    clearSelection: 'Clear selection',
    selectAll: 'Select all',
    undo: 'Undo',
    nothingToUndo: 'There is nothing to undo.',
    filterText: 'Key or words of the summary',
    filterShow: 'Show',
    shows: {
      all: 'all',
      discovery: 'without discovery stage',
      origin: 'escaped, without origin',
      mechanism: 'escaped, without mechanism',
      suggested: 'with a suggestion',
    },
    shown: (shown: number, all: number): string =>
      shown === all ? counted(all, DEFECTS) : `${count(shown)} of ${counted(all, DEFECTS)}`,
    searching: 'Searching in Jira…',
    searchFailed: (problem: JiraProblem): string => `Jira did not search. ${problemWords(problem)}`,
    choices: {
      one: (field: TagField, key: string): string => `${FIELDS[field]} of ${key}`,
      many: (field: TagField, lacking: number, all: number): string =>
        lacking === all
          ? `${FIELDS[field]} of ${counted(all, DEFECTS)}`
          : `${FIELDS[field]} of ${count(lacking)} of the ${count(all)} selected: the others do not lack it`,
      none: 'None',
      suggestion: 'suggested',
      noMeaning: 'no meaning in the settings',
      loading: 'Reading the choices…',
      closed: (field: TagField, status: string): string =>
        `“${FIELDS[field]}” cannot be edited here: it is not on the screen of this issue type, or issues in the status “${status}” are closed to edits. A Jira administrator can change both.`,
      failed: (problem: JiraProblem): string => `The choices could not be read. ${problemWords(problem)}`,
      hint: 'Press the key before a choice, or Escape to close.',
      close: 'Close',
    },
    problem: problemWords,
    write: writeMessages(format, FIELDS, problemWords),
    help: helpMessages(FIELDS),
  };
}

export type TriageMessages = ReturnType<typeof triageMessages>;

function problemWords(problem: JiraProblem): string {
  switch (problem.kind) {
    case 'signed out':
      return 'Your session at Jira has ended. Sign in again in another tab, then try again.';
    case 'wait':
      return 'Jira asked to wait again and again. Try again in a few minutes.';
    case 'refused':
      return problem.words === '' ? `Jira refused it with status ${problem.status}.` : problem.words;
    case 'broken':
      return `Jira answered with status ${problem.status}, several times. Try again in a moment.`;
    case 'unreachable':
      return 'No answer came from Jira; the connection may be gone.';
  }
}

const FIELDS: Readonly<Record<TagField, string>> = {
  discovery: 'Discovery stage',
  origin: 'Defect origin',
  mechanism: 'Escape mechanism',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  escaped: 'Escaped',
  contained: 'Contained',
  unclassified: 'Needs triage',
};

const SEVERITIES: Readonly<Record<SeverityClass, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  unmapped: 'severity unmapped',
  none: 'no severity',
};

const DEFECTS = { one: 'defect', other: 'defects' };
const LACK = { one: 'lacks', other: 'lack' };
const WAIT = { one: 'waits', other: 'wait' };
const SUGGESTIONS = { one: 'suggestion', other: 'suggestions' };

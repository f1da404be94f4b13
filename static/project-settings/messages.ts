import type { ClosedReason } from '../../src/contract/access';
import type { NamedKind } from '../../src/domain/settings-strangers';
import { matcherWords } from '../shared/settings-form/form-messages';
import { SETTING_TEXTS, settingTextOf } from '../shared/settings-form/setting-texts';
import type { NamedValue } from '../../src/domain/settings-strangers';
import type { Formats } from '../shared/words/formats';
import type { SectionKey } from './sections/section-keys';

/** What the settings page of a project says, in English. */
export function pageMessages(format: Formats) {
  const settings = (count: number): string => format.counted(count, SETTINGS);
  const text = (path: string): string => settingTextOf(path)?.label ?? path;
  return {
    title: (key: string): string => `Defect Leakage in ${key}`,
    lead: (departing: number): string =>
      departing === 0
        ? 'This project goes by the site’s settings. What you change here holds for this project alone, and for all of its history.'
        : `This project departs from the site in ${settings(departing)}. What you change here holds for this project alone, and for all of its history.`,
    notAllowed: {
      title: (key: string): string => `The settings of ${key} are for who administers it`,
      needs:
        'They need the permission “Administer Projects” on this project, which Jira also calls a space. The numbers themselves are in the report, for everybody who may browse the project.',
    },
    access: {
      title: 'Who sees the numbers',
      why: (closed: ClosedReason): string =>
        closed === 'by issue'
          ? 'The permission scheme of this project grants “Browse Projects” through a field of the issue, such as its reporter: some people may see only their own issues. The numbers count all of them.'
          : 'Jira does not tell the app how this project grants “Browse Projects”. Some people may see only their own issues, and the numbers count all of them.',
      isClosed: 'Now only people with “Administer Projects” here see the numbers.',
      isOpen: (at: number): string =>
        `Since ${format.instant(at)} everybody who may browse the project sees the numbers.`,
      ask: 'Open the numbers to all who may browse the project…',
      openTitle: 'Open the numbers to all who may browse the project?',
      openText:
        'Whoever may see even one issue of the project then sees the counts of all of them: the report, its exports, gadgets and the lists of issue keys behind a number. Issues under a security level, or restricted to roles, stay out, and what an issue says Jira still shows only to who may see it. You can close the numbers again.',
      open: 'Open the numbers',
      cancel: 'Leave them closed',
      close: 'Close the numbers again',
      failed: (reason: string): string => `Who sees the numbers could not be read or changed. ${reason}`,
    },
    clash: {
      title: 'The site’s settings have changed so that this project’s do not fit them any more',
      text: 'Until this is mended no number is computed for the project. Change what is marked below, or take it back to the site’s, and save.',
    },
    sections: SECTIONS,
    section: {
      departs: (count: number): string => `${format.counted(count, DEPART)} from the site`,
      unsaved: (count: number): string => `${format.count(count)} not saved`,
      problems: (count: number): string => format.counted(count, PROBLEMS),
      unmapped: (count: number): string => `${format.counted(count, VALUES)} unmapped`,
    },
    mapsNothing: 'No field is mapped to this: choose one under Fields first.',
    otherField:
      'These are the options of the field that was read last. Those of the newly chosen one are known once it was read, after a save.',
    onlyUsed: 'Options that no defect has yet are not listed; they mean what their name means.',
    bar: {
      unsaved: (count: number): string => `${settings(count)} changed and not saved`,
      none: 'Everything is saved',
      save: 'Save',
      discard: 'Discard changes',
      label: 'Changes and their preview',
    },
    saved: 'Saved. Numbers go by these settings from now on.',
    saving: 'Saving…',
    notSaved: (reason: string): string => `Not saved; your changes are still in the form. ${reason}`,
    refused: {
      title: 'Not saved: this is not right yet. Your changes are still in the form.',
      preview: 'This is not right yet:',
    },
    conflict: {
      title: 'Somebody has saved meanwhile',
      text: 'Nothing of yours is lost or saved yet. This is what they changed:',
      nothing: 'They changed nothing that is in force.',
      both: 'Both of you changed:',
      mine: (words: string): string => `yours: ${words}`,
      theirs: (words: string): string => `theirs: ${words}`,
      reapply: 'Put my changes on top of theirs',
      take: 'Take theirs and drop mine',
    },
    history: {
      title: 'History',
      text: 'When settings were saved and what that changed. Who saved is not kept. The last 100 saves are.',
      none: 'Nothing was ever saved here.',
      save: (revision: number, at: number): string => `Save ${format.count(revision)}, ${format.instant(at)}`,
      current: 'in force',
      noChange: 'Changed nothing that was in force.',
      change: (path: string, from: string, to: string): string => `${text(path)}: ${from} → ${to}`,
      restore: 'Restore',
      restoreOf: (revision: number): string => `Restore what save ${format.count(revision)} made`,
      restored: (revision: number): string =>
        `What save ${format.count(revision)} made is in the form. Look at the preview, then save.`,
      notRestored: (reason: string): string => `Not restored. ${reason}`,
      more: (count: number): string => `Show ${format.count(count)} older`,
    },
    transfer: {
      title: 'File and reset',
      export: 'Export as a file',
      exportHint: 'What is saved and departs from the site, as JSON. Unsaved changes are not in it.',
      fileName: (key: string, revision: number): string => `defect-leakage-${key}-${revision}.json`,
      import: 'Import a file',
      drop: 'Or drop a file here.',
      noFile: 'That was no file.',
      tooLarge: (bytes: number, most: number): string =>
        `The file has ${format.count(bytes)} bytes; a settings file has at most ${format.count(most)}.`,
      noJson: (name: string, reason: string): string =>
        `${name} is no JSON: ${reason}. Choose a file that “Export as a file” made, or mend it.`,
      unreadable: (name: string): string => `The browser could not read ${name}. Choose it again.`,
      refused: (name: string): string => `${name} was not taken over: nothing in the form has changed.`,
      failed: (reason: string): string => `The file was not taken over. ${reason}`,
      strangers: (name: string, count: number): string =>
        `${name} names ${format.counted(count, VALUES)} that this site does not have`,
      strangersText:
        'They would match nothing here, and an id of another site may be that of something else. Map them again in the form after taking the file over, or take it over as it is.',
      stranger: ({ kind, path, matcher }: NamedValue): string =>
        `${KINDS[kind]} ${matcherWords(matcher)}, in “${text(path)}”`,
      take: 'Take it into the form',
      cancel: 'Leave it',
      taken: (name: string): string => `${name} is in the form. Look at the preview, then save.`,
      reset: 'Back to the site’s settings…',
      resetTitle: 'Take this project back to the site’s settings?',
      resetText: (paths: readonly string[]): string =>
        paths.length === 0
          ? 'Nothing departs from the site.'
          : `${settings(paths.length)} would be the site’s again: ${format.list(paths.map(text))}. The history keeps what they were.`,
      resetConfirm: 'Reset and save',
      resetCancel: 'Keep them',
      atSite: 'Nothing departs from the site: there is nothing to reset.',
    },
    change: (path: string): string => text(path),
  };
}

export type PageMessages = ReturnType<typeof pageMessages>;

const SETTINGS = { one: 'setting', other: 'settings' };
const VALUES = { one: 'value', other: 'values' };
const PROBLEMS = { one: 'problem', other: 'problems' };
const DEPART = { one: 'departs', other: 'depart' };

const KINDS: Readonly<Record<NamedKind, string>> = {
  types: 'issue type',
  statuses: 'status',
  resolutions: 'resolution',
  priorities: 'priority',
  options: 'option',
  components: 'component',
  labels: 'label',
  linkTypes: 'link type',
  versions: 'version',
  fields: 'field',
};

const SECTIONS: Readonly<Record<SectionKey, { readonly title: string; readonly about: string }>> = {
  defects: {
    title: 'What counts as a defect',
    about: 'Decides what is read from Jira: a change is read in the background while the numbers stand.',
  },
  fields: {
    title: 'Fields',
    about: 'The Jira fields that say where a defect was found, where it was made and why it got out.',
  },
  ladder: {
    title: 'Ladder, release line and boundary',
    about: 'The gates in their order, where software is out, and from where a find is an escape.',
  },
  discovery: { title: 'Discovery options', about: SETTING_TEXTS.discovery.hint ?? '' },
  origins: {
    title: 'Origins',
    about: 'Where a defect is introduced, and where it should have been caught.',
  },
  mechanisms: { title: 'Mechanisms', about: 'Why a defect got out.' },
  severities: {
    title: 'Severities',
    about: 'Unmapped values pass any floor and have a row of their own.',
  },
  scope: {
    title: 'Resolutions and scope',
    about: 'What is left out of the numbers. Each issue lands in one row of the reconciliation.',
  },
  inference: {
    title: 'Inference rules',
    about: 'Classify what has no tag, and are always shown apart from tags.',
  },
  releases: {
    title: 'Releases and headline',
    about: 'Which versions are releases, how long their escapes are waited for, what the headline pools.',
  },
  dimensions: { title: 'Type and area', about: 'Two dimensions that every breakdown works on.' },
  trend: { title: 'Trend', about: 'The centre line and the moving average.' },
  reopened: {
    title: 'Reopened and follow-through',
    about: 'What a reopening does, and what shows that an escape led to prevention.',
  },
  judgement: {
    title: 'Bands and targets',
    about: 'Common figures without a study behind them: set what your project means.',
  },
  time: { title: 'Time zone', about: 'Days are counted in it.' },
};

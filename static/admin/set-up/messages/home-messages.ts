import type { OwnFieldState } from '../../../../src/contract/set-up';
import type { SettingsRevision } from '../../../../src/contract/settings';
import type { Provenance } from '../../../../src/domain/aggregate/report';
import type { Settings } from '../../../../src/domain/settings';
import type { Formats } from '../../../shared/words/formats';
import { pathWords } from './path-words';

/** What the overview of a site that is set up says, in English. */
export function homeMessages(format: Formats) {
  const { count, counted } = format;
  return {
    title: 'Defect Leakage on this site',
    lead: (projects: number, { fields }: Settings): string => {
      const mapped = [fields.discovery, fields.origin, fields.mechanism].filter((id) => id !== null).length;
      const enabled =
        projects === 0
          ? 'No project is enabled.'
          : `${counted(projects, PROJECTS)} ${projects === 1 ? 'is' : 'are'} enabled.`;
      return `${enabled} ${MAPPED[mapped] ?? ''}`;
    },
    enableMore: 'Enable more projects',
    again: 'Go through set-up again',
    againHint: 'Going through it again shows what is there; nothing changes unless you change it.',
    numbers: 'Projects',
    firstNumber: 'Escape rate',
    report: (key: string): string => `Open the report of ${key}`,
    more: (n: number): string => `${counted(n, PROJECTS)} more: see Health.`,
    /** What a number rests on. */
    provenance: ({ tagged, inferred }: Provenance): string => {
      const guessed = inferred['own rule'] + inferred['service desk'] + inferred['release date'];
      if (tagged + guessed === 0) return '';
      if (tagged === 0)
        return `A baseline by inference: none of these defects is tagged yet. ${fromRules(inferred)}. Tag the discovery stage during triage, and the number gets surer.`;
      return `${counted(tagged, DEFECTS)} tagged, ${count(guessed)} inferred.`;
    },
    notShown: 'You cannot see this project’s numbers: they need the permission “Browse Projects”.',
    health: 'State of the reading: see Health.',
    window: {
      title: 'Exposure window',
      now: (days: number): string => `An escape counts for a release up to ${counted(days, DAYS)} after it.`,
      saved: (days: number): string => `Saved: the exposure window is ${counted(days, DAYS)} now.`,
    },
    fields: {
      title: 'Fields that this app created',
      none: 'None: the fields that are used were there before.',
      stay: 'The fields and their values are yours. They stay when a project is disabled, and when the app is removed.',
      state: (field: OwnFieldState): string =>
        [
          field.id,
          field.isTrashed
            ? 'in Jira’s trash'
            : field.projects === null
              ? 'number of projects not known'
              : `in ${counted(field.projects, PROJECTS)}`,
          ...(field.isMapped ? ['used by the settings'] : []),
        ].join(' · '),
      trash: 'Move to trash…',
      trashTitle: (name: string): string => `Move “${name}” to Jira’s trash?`,
      trashMeans: [
        'The field disappears from all work items, screens and searches, in every project that has it.',
        'Jira keeps it with its values for 60 days; until then it can be restored here or in Jira. After that Jira deletes both for good.',
      ],
      trashMapped: 'The settings use it: from then on its tags are not read, and numbers rest on inference.',
      confirm: 'Move to trash',
      cancel: 'Keep it',
      restore: 'Restore',
      done: (name: string, isTrashed: boolean): string =>
        isTrashed ? `“${name}” lies in Jira’s trash now.` : `“${name}” is restored with its values.`,
      delete: 'How to delete a field for good',
      deleteSteps: [
        'Select Settings (the cog) in the top navigation bar, then Work items, then Fields.',
        'Find the field, select More actions (•••), then Move to trash.',
        'Select the tab Trash, then Delete permanently. Its values go with it.',
      ],
    },
    earlier: {
      title: 'Earlier settings',
      none: 'The settings were never saved.',
      text: 'Going back saves the earlier settings once more, as a new save: nothing in the history is lost. What has to be read anew for it is read.',
      changed: ({ changes }: SettingsRevision): string =>
        changes.length === 0
          ? 'changed nothing'
          : `changed ${format.list([...new Set(changes.map(({ path }) => pathWords(path)))])}`,
      now: 'in force',
      first: 'The defaults, before the first save',
      goBack: 'Go back to this',
      confirmTitle: (at: string): string => `Go back to the settings of ${at}?`,
      confirm: 'Go back',
      cancel: 'Keep the present ones',
      done: 'The earlier settings are in force again.',
      more: (n: number): string => `Show ${counted(n, { one: 'older save', other: 'older saves' })}`,
    },
  };

  function fromRules(inferred: Provenance['inferred']): string {
    const parts = [
      [inferred['release date'], 'from affected versions and their release dates'],
      [inferred['service desk'], 'from service requests'],
      [inferred['own rule'], 'by rules of your own'],
    ] as const;
    return format.list(parts.filter(([n]) => n > 0).map(([n, how]) => `${counted(n, DEFECTS)} ${how}`));
  }
}

const MAPPED: Readonly<Record<number, string>> = {
  0: 'None of the three fields is mapped: everything is inferred.',
  1: 'One of the three fields is mapped.',
  2: 'Two of the three fields are mapped.',
  3: 'All three fields are mapped.',
};
const PROJECTS = { one: 'project', other: 'projects' };
const DEFECTS = { one: 'defect', other: 'defects' };
const DAYS = { one: 'day', other: 'days' };

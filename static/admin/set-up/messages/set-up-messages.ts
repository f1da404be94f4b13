import type { SetUpStep } from '../../../../src/contract/set-up';
import type { SettingsChange } from '../../../../src/contract/settings';
import type { Formats } from '../../../shared/words/formats';
import { pathWords } from './path-words';

/** What the frame around the steps of set-up says, in English. */
export function setUpMessages(format: Formats) {
  const { count } = format;
  return {
    title: 'Set up Defect Leakage',
    lead: 'Five short steps to the first number. Proposals come from what your Jira already has; nothing changes before you press “Create” or “Start”.',
    steps: STEPS,
    stepsLabel: 'Steps',
    stepOf: (step: number, of: number): string => `Step ${count(step)} of ${count(of)}`,
    kept: 'Your choices are kept. You can leave and go on later.',
    keeping: 'Keeping your choices…',
    notKept: (reason: string): string =>
      `Your last choices could not be kept: ${reason}. They are still on this page.`,
    keepAgain: 'Keep them now',
    overtaken: {
      text: 'Somebody else goes on with this set-up: what you see is no longer what is kept. Nothing of theirs was replaced.',
      theirs: 'Show theirs',
      mine: 'Keep mine instead',
    },
    resumed: (at: string | null): string =>
      at === null ? 'You go on where the set-up was left.' : `You go on where the set-up was left on ${at}.`,
    startOver: 'Start over',
    startOverHint: 'forgets these choices; fields that were created stay',
    leave: 'Leave it, back to the overview',
    outdated:
      'What was chosen under “Meaning” and “Values” was kept by another version of the app and could not be read. It starts from the site’s settings again.',
    back: 'Back',
    next: 'Continue',
    notDone: (reason: string): string => `Not done: ${reason}.`,
    wait: (seconds: number): string => `Jira asks to wait ${format.counted(seconds, SECONDS)}.`,
    clash: {
      title: 'The site’s settings clash',
      text: 'They were saved before, and do not fit together any more. Import or save settings that do, or go back to an earlier save below; set-up goes on from there.',
    },
    meanwhile: {
      text: 'The site’s settings were saved by somebody else since you began.',
      changes: (changes: readonly SettingsChange[]): string =>
        changes.length === 0
          ? ''
          : `Changed: ${format.list(unique(changes.map(({ path }) => pathWords(path))))}.`,
      both: (paths: readonly string[]): string =>
        paths.length === 0
          ? 'You changed none of that: both can hold.'
          : `You changed ${format.list(unique(paths.map(pathWords)))} as well; yours would hold there.`,
      take: 'Go on from theirs, with my changes',
      discard: 'Go on from theirs, without my changes',
    },
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

const SECONDS = { one: 'second', other: 'seconds' };

const STEPS: Readonly<
  Record<SetUpStep, { readonly name: string; readonly title: string; readonly text: string }>
> = {
  projects: {
    name: 'Projects',
    title: 'Which projects?',
    text: 'Choose where defects are counted. More can be enabled later.',
  },
  fields: {
    name: 'Fields',
    title: 'Which fields tell where a defect was found and made?',
    text: 'Fields that you have are used first. What is missing can be created, or left out: without tags the app infers what it can from release dates.',
  },
  meaning: {
    name: 'Meaning',
    title: 'What do the options mean?',
    text: 'Each option is remembered by its id, so a renamed option keeps its meaning.',
  },
  values: {
    name: 'Values',
    title: 'What do severities, resolutions and versions mean?',
    text: 'Counts are Jira’s estimates for the chosen projects’ defects that you can see.',
  },
  start: {
    name: 'Start',
    title: 'Check and start',
    text: 'This is saved for the whole site. A project may depart from it later.',
  },
};

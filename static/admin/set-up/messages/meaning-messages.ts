import type { TagField } from '../../../../src/contract/issue';
import type { Settings } from '../../../../src/domain/settings';
import type { Formats } from '../../../shared/words/formats';

/** What the step of meanings says, in English. */
export function meaningMessages(format: Formats) {
  const { count, counted } = format;
  return {
    ladder: ({ ladder }: Settings): string =>
      `Your ladder has ${counted(ladder.stages.length, STAGES)}. Software is out from “${ladder.releaseLine}” on; ${
        ladder.boundary === ladder.releaseLine
          ? 'a defect found from there on has escaped.'
          : `a defect found from “${ladder.boundary}” on has escaped.`
      }`,
    ladderTitle: 'Ladder',
    changeLadder: 'Change the ladder',
    roles: ROLES,
    notMapped: 'No field is chosen for this.',
    loading: 'Reading the options…',
    option: 'Option',
    unmapped: 'Unmapped',
    unmappedReason: 'Nobody knows it: defects with it count as unmapped.',
    mapped: (mapped: number, all: number): string =>
      all === 0
        ? 'The field has no options.'
        : `${count(mapped)} of ${counted(all, OPTIONS)} ${mapped === 1 ? 'has' : 'have'} a meaning.`,
    beforeRelease: 'Anywhere before release',
    afterRelease: 'Anywhere after release',
    strange: (n: number): string =>
      `The settings give a meaning to ${counted(n, OPTIONS)} that the field does not have: deleted ones, or those of another site. They do no harm.`,
    forget: 'Forget them',
    broken: (message: string): string => `${message} Go back to “Fields”.`,
  };
}

const ROLES: Readonly<Record<TagField, { readonly title: string; readonly text: string }>> = {
  discovery: {
    title: 'Discovery stage',
    text: 'At which stage of the ladder each option says that the defect was found. A range counts as one side of the release line.',
  },
  origin: {
    title: 'Defect origin',
    text: 'In which kind of work each option says that the defect was made.',
  },
  mechanism: { title: 'Escape mechanism', text: 'Why no gate stopped the defect, by each option.' },
};

const STAGES = { one: 'stage', other: 'stages' };
const OPTIONS = { one: 'option', other: 'options' };

import type { Problem } from '../../../src/contract/problem';
import type { Matcher } from '../../../src/domain/names';
import type { StageNameProblem, StageUse } from '../../../src/domain/settings-edit';
import { FEWEST_STAGES, MOST_STAGES } from '../../../src/domain/settings-edit';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName } from '../../../src/domain/stage';
import type { MeaningReason } from '../../../src/domain/suggest/option-meaning';
import type { Formats } from '../words/formats';

/** What the parts of a settings form say, in English. */
export function formMessages(format: Formats) {
  const place = (index: number, of: number): string =>
    `place ${format.count(index + 1)} of ${format.count(of)}`;
  return {
    problems: {
      one: ({ value, message }: Problem): string =>
        value === 'missing' ? `${message}.` : `${message} (it is ${value}).`,
      /** A path for people: `origins[2].caught` is `origins, 3, caught`. */
      place: (path: string): string =>
        path
          .replace(/\[(\d+)\]/g, (_, index: string) => `.${format.count(Number(index) + 1)}`)
          .split('.')
          .filter((step) => step !== '')
          .join(', ') + ':',
    },
    mapping: {
      count: 'Defects',
      counted: (count: number): string => format.count(count),
      meaning: 'Means',
      reason: 'Why',
      meaningOf: (name: string): string => `What “${name}” means`,
      /** Why a suggestion was made. */
      suggested: (reason: MeaningReason): string =>
        reason.kind === 'name' ? 'It has the name.' : `It is another name for “${reason.of}”.`,
    },
    range: (range: RangeName): string => rangeWords(range),
    ladder: {
      stages: 'Stages, from the first gate to the last',
      grip: (name: string): string => `Move ${name}`,
      gripHint:
        'Space or Enter takes hold of a stage, arrow up and arrow down move it, Space or Enter puts it down, Escape puts it back.',
      name: (index: number): string => `Name of stage ${format.count(index + 1)}`,
      up: (name: string): string => `Move ${name} up`,
      down: (name: string): string => `Move ${name} down`,
      remove: (name: string): string => `Remove ${name}`,
      tooFew: `A ladder has at least ${format.count(FEWEST_STAGES)} stages.`,
      tooMany: `A ladder has at most ${format.count(MOST_STAGES)} stages.`,
      line: { releaseLine: 'Release line', boundary: 'Boundary' },
      lineMeans: {
        releaseLine: 'Software is out from here on',
        boundary: 'A defect found from here on has escaped',
      },
      lineBefore: {
        releaseLine: 'Release line: the first stage after release',
        boundary: 'Boundary: the stage from which a find is an escape',
      },
      add: {
        name: 'New stage',
        after: 'After',
        first: 'At the start',
        button: 'Add stage',
      },
      nameProblem: {
        empty: 'Write a name.',
        long: 'At most 255 characters.',
        twice: 'Another stage has this name; write one that differs in more than capitals.',
        reserved: 'This name means a side of the release line; write another.',
      } satisfies Record<StageNameProblem, string>,
      said: {
        grabbed: (name: string, index: number, of: number): string =>
          `${name} taken hold of, at ${place(index, of)}. Arrow keys move it, Space puts it down, Escape puts it back.`,
        moved: (name: string, index: number, of: number): string => `${name} is at ${place(index, of)}.`,
        dropped: (name: string, index: number, of: number): string =>
          `${name} put down at ${place(index, of)}.`,
        putBack: (name: string, index: number, of: number): string =>
          `${name} is back at ${place(index, of)}.`,
        added: (name: string, index: number, of: number): string => `${name} added at ${place(index, of)}.`,
        removed: (name: string): string => `${name} removed.`,
        renamed: (from: string, to: string): string => `${from} is now called ${to}.`,
      },
      removal: {
        title: (name: string): string => `Remove “${name}”?`,
        named: 'It is named by:',
        use: useWords,
        heir: 'Let them name instead',
        confirm: 'Remove stage',
        cancel: 'Keep it',
      },
    },
  };
}

/** A range in words: `UAT`, `before release`, `UAT to Staging`. */
export function rangeWords(range: RangeName): string {
  if (typeof range !== 'string') return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
  return SIDES[range.trim().toLowerCase()] ?? range;
}

/** A value that settings name, as they name it. */
export function matcherWords(matcher: Matcher): string {
  return typeof matcher === 'string' ? matcher : `id ${matcher.id}`;
}

const SIDES: Readonly<Record<string, string>> = {
  [BEFORE_RELEASE]: 'Anywhere before release',
  [AFTER_RELEASE]: 'Anywhere after release',
};

function useWords(use: StageUse): string {
  switch (use.kind) {
    case 'discovery':
      return `the meaning of the discovery options ${use.options.map(matcherWords).join(', ')}`;
    case 'origin':
      return `the origin ${use.name}, as the stage where it ${use.part === 'introduced' ? 'is introduced' : 'should be caught'}`;
    case 'own rule': {
      const { rule } = use;
      return 'label' in rule
        ? `the rule for the label ${matcherWords(rule.label)}`
        : `the rule for the component ${matcherWords(rule.component)}`;
    }
  }
}

import type { Problem } from '../../../src/contract/problem';
import { fold, type Matcher } from '../../../src/domain/names';
import type { ReopenPolicy } from '../../../src/domain/settings';
import type { MappingKind } from '../../../src/domain/settings-mappings';
import type { StageNameProblem, StageUse } from '../../../src/domain/settings-edit';
import { FEWEST_STAGES, MOST_STAGES } from '../../../src/domain/settings-edit';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName } from '../../../src/domain/stage';
import type { MeaningReason } from '../../../src/domain/suggest/option-meaning';
import type { Formats } from '../words/formats';
import { PERCENT_PATHS } from './setting-paths';
import { settingTextOf } from './setting-texts';

/** What the parts of a settings form say, in English. */
export function formMessages(format: Formats) {
  const place = (index: number, of: number): string =>
    `place ${format.count(index + 1)} of ${format.count(of)}`;
  return {
    problems: {
      one: ({ path, value, message }: Problem): string => {
        if (value === 'missing') return `${message}.`;
        const fraction = PERCENT_PATHS.some((percent) => percent === path) ? Number(value) : NaN;
        if (Number.isNaN(fraction)) return `${message} (it is ${value}).`;
        const isRange = fraction < 0 || fraction > 1;
        return `${isRange ? `must be from ${format.roughPercent(0)} to ${format.roughPercent(1)}` : message} (it is ${format.percent(fraction)}).`;
      },
      /** What a problem is about: the setting's name, and the path that it has in a file. */
      place: (path: string): string => {
        const text = settingTextOf(path);
        return text === null ? path : `${text.label} (${path})`;
      },
    },
    state: {
      unsaved: 'Not saved',
      departs: { site: 'Departs from the site', defaults: 'Departs from the defaults' },
      below: (beneath: Beneath, words: string): string => `${BENEATH[beneath]}: ${words}`,
      back: { site: 'Back to the site’s', defaults: 'Back to the default' },
      backFor: (beneath: Beneath, name: string): string =>
        beneath === 'site' ? `Back to the site’s: ${name}` : `Back to the default: ${name}`,
    },
    values: {
      add: 'Add',
      addTo: (label: string): string => `Add to “${label}”`,
      remove: (name: string): string => `Remove ${name}`,
      removeShort: 'Remove',
      empty: 'None',
      counted: (name: string, count: number): string => `${name} (${format.count(count)})`,
      unknown: 'not on this site',
      already: (name: string): string => `${name} is there already.`,
    },
    lists: {
      origin: {
        row: (name: string): string => `Origin ${name}`,
        name: 'Origin',
        introduced: 'Introduced at',
        caught: 'Should be caught at',
        add: 'Add origin',
      },
      mechanism: {
        row: (name: string): string => `Mechanism ${name}`,
        name: 'Mechanism',
        preventable: 'Could have been prevented',
        add: 'Add mechanism',
      },
      ownRule: {
        row: (index: number): string => `Rule ${format.count(index + 1)}`,
        of: 'What carries the',
        kinds: { label: 'label', component: 'component' },
        value: 'Name',
        range: 'was found in',
        add: 'Add rule',
      },
      kind: {
        row: (kind: string): string => `Release kind ${kind}`,
        pattern: 'Versions whose name fits',
        kind: 'are of the kind',
        add: 'Add release kind',
      },
    },
    dimension: {
      kinds: {
        none: 'Not used',
        components: 'Components',
        field: 'A select field',
        labels: 'Labels with a prefix',
      },
      from: (label: string): string => `${label} comes from`,
      field: 'Field',
      prefix: 'Prefix of the labels',
    },
    baseline: {
      from: 'From',
      to: 'To',
      none: 'All releases',
      some: 'Releases of certain days',
    },
    policies: {
      'own series': 'Is shown as a series of its own, recurrences',
      ignored: 'Is ignored',
      'counts as escaped': 'Makes the defect count as escaped',
    } satisfies Record<ReopenPolicy, string>,
    notMapped: 'Not mapped',
    noFloor: 'No floor',
    priority: 'Priority',
    fieldNotVisible: (id: string): string => `${id} (not a select field that you can see)`,
    mapping: {
      use: (meaning: string): string => `Use “${meaning}”`,
      useFor: (name: string, meaning: string): string => `Use “${meaning}” for ${name}`,
      count: 'Defects',
      counted: (count: number): string => format.count(count),
      meaning: 'Means',
      reason: 'Why',
      meaningOf: (name: string): string => `What “${name}” means`,
      /** Why a suggestion was made. */
      suggested: (name: string, reason: MeaningReason): string =>
        reason.kind === 'name' || fold(reason.of) === fold(name)
          ? 'Its name says so.'
          : `It is another name for “${reason.of}”.`,
      none: {
        discovery: 'Unmapped',
        origin: 'Unmapped',
        mechanism: 'Unmapped',
        severity: 'Unmapped',
        resolution: 'Counts as a defect',
      } satisfies Record<MappingKind, string>,
      valueHeader: {
        discovery: 'Option',
        origin: 'Option',
        mechanism: 'Option',
        severity: 'Value',
        resolution: 'Resolution',
      } satisfies Record<MappingKind, string>,
      caption: {
        discovery: 'Options of the discovery field and where they say a defect was found',
        origin: 'Options of the origin field and the origin they mean',
        mechanism: 'Options of the mechanism field and the mechanism they mean',
        severity: 'Values of the severity field and the severity they mean',
        resolution: 'Resolutions and what they say of a defect',
      } satisfies Record<MappingKind, string>,
      severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
      resolutions: { duplicate: 'Duplicate, not counted', rejected: 'Was no defect, not counted' },
      noValues: 'No defect has a value here yet.',
      unmapped: (values: number, defects: number): string =>
        `${format.counted(values, VALUES)} on ${format.counted(defects, DEFECTS)} ${format.plural(values, { one: 'is', other: 'are' })} unmapped.`,
      strays: (count: number): string =>
        `${format.counted(count, NAMES)} in the mapping that no value here has`,
      between: {
        from: 'From',
        to: 'To',
        button: 'Offer this range',
        hint: 'For options that say more than one stage:',
      },
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

type Beneath = 'site' | 'defaults';

const BENEATH: Readonly<Record<Beneath, string>> = { site: 'The site has', defaults: 'The default is' };

export type FormMessages = ReturnType<typeof formMessages>;

/** A range in words: `UAT`, `before release`, `UAT to Staging`. */
export function rangeWords(range: RangeName): string {
  if (typeof range !== 'string') return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
  return SIDES[range.trim().toLowerCase()] ?? range;
}

/** A value that settings name, as they name it. */
export function matcherWords(matcher: Matcher): string {
  return typeof matcher === 'string' ? matcher : `id ${matcher.id}`;
}

const VALUES = { one: 'value', other: 'values' };
const DEFECTS = { one: 'defect', other: 'defects' };
const NAMES = { one: 'name', other: 'names' };

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

import type { TagField } from '../../src/contract/issue';
import type { InferenceRule } from '../../src/domain/classify/discovery';
import { FIELD_NAMES } from '../shared/words/field-names';
import type { Formats } from '../shared/words/formats';
import { suggestionMessages } from '../shared/words/suggestion-messages';
import type { BaselineCounts } from './baseline-of';

/** One of the counts of a baseline; a rule stands for what it inferred. */
export type BaselineCountName = Exclude<keyof BaselineCounts, 'byRule'> | InferenceRule;

/** Says one of the counts. */
export type BaselineCount = (name: BaselineCountName, value: number) => string;

/** What the overview says of a baseline, in English. */
export function baselineMessages(format: Formats) {
  const { rules } = suggestionMessages(format);
  /** `all 5 defects`, `2 of 5 defects`, `the only defect`. */
  const part = (some: Named, all: Named, forms: typeof DEFECTS, shown: BaselineCount): string => {
    const noun = format.plural(all.value, forms);
    const ofAll = shown(all.name, all.value);
    if (some.value === all.value) return all.value === 1 ? `the only ${noun}` : `all ${ofAll} ${noun}`;
    return `${shown(some.name, some.value)} of ${ofAll} ${noun}`;
  };
  return {
    baseline: ({ classified, tagged, inferred, byRule }: BaselineCounts, shown: BaselineCount): string => {
      const [only] = byRule;
      const how =
        byRule.length === 1 && only
          ? `by ${rules[only.rule]}`
          : format.list(byRule.map(({ rule, count }) => `${shown(rule, count)} by ${rules[rule]}`));
      const rest =
        tagged === 0 ? 'none is tagged' : `${shown('tagged', tagged)} ${format.plural(tagged, IS)} tagged`;
      return `This is a baseline: of ${shown('classified', classified)} ${format.plural(classified, CLASSIFIED)}, ${shown('inferred', inferred)} ${format.plural(inferred, IS)} inferred, ${how}; ${rest}.`;
    },
    wouldAdd: (
      { escaped, escapedUnknown, inScope, originUnknown }: BaselineCounts,
      shown: BaselineCount,
    ): string => {
      const unknown = (what: string, some: Named, all: Named, forms: typeof DEFECTS): string =>
        some.value === 0 ? '' : ` (nobody knows the ${what} of ${part(some, all, forms, shown)})`;
      const mechanism = unknown(
        'mechanism',
        { name: 'escapedUnknown', value: escapedUnknown },
        { name: 'escaped', value: escaped },
        ESCAPED,
      );
      const origin = unknown(
        'origin',
        { name: 'originUnknown', value: originUnknown },
        { name: 'inScope', value: inScope },
        DEFECTS,
      );
      const why =
        escaped === 0
          ? 'and, once one escapes, why nothing stopped it'
          : `and why nothing stopped what escaped${mechanism}`;
      return `A rule mostly tells no more than before or after release. Tagging would add which stage found a defect and which gates it passed, where it was made${origin}, ${why}.`;
    },
    notMapped: (fields: readonly TagField[]): string =>
      `${format.list(fields.map((field) => FIELD_NAMES[field]))} ${fields.length === 1 ? 'has' : 'have'} no Jira field yet. Ask a Jira administrator to choose or create ${fields.length === 1 ? 'it' : 'them'} on the app’s administration page.`,
    toTriage: 'Triage: tag what is inferred',
  };
}

interface Named {
  readonly name: BaselineCountName;
  readonly value: number;
}

const DEFECTS = { one: 'defect', other: 'defects' };
const ESCAPED = { one: 'escaped defect', other: 'escaped defects' };
const CLASSIFIED = { one: 'classified defect', other: 'classified defects' };
const IS = { one: 'is', other: 'are' };

import type { TagField } from '../../src/contract/issue';
import { FIELD_NAMES } from '../shared/words/field-names';
import type { Formats } from '../shared/words/formats';
import { suggestionMessages } from '../shared/words/suggestion-messages';
import type { BaselineCounts } from './baseline-of';

/** What the overview says of a baseline, in English. */
export function baselineMessages(format: Formats) {
  const { count, counted } = format;
  const { rules } = suggestionMessages(format);
  /** `all 5 defects`, `2 of 5 defects`, `the only defect`. */
  const part = (some: number, all: number, forms: typeof DEFECTS): string => {
    if (some === all) return all === 1 ? `the only ${forms.one}` : `all ${counted(all, forms)}`;
    return `${count(some)} of ${counted(all, forms)}`;
  };
  return {
    baseline: ({ classified, tagged, inferred, byRule }: BaselineCounts): string => {
      const [only] = byRule;
      const how =
        byRule.length === 1 && only
          ? `by ${rules[only.rule]}`
          : format.list(byRule.map((each) => `${count(each.count)} by ${rules[each.rule]}`));
      const rest = tagged === 0 ? 'none is tagged' : format.plural(tagged, TAGGED(count(tagged)));
      return `This is a baseline: of ${counted(classified, CLASSIFIED)}, ${count(inferred)} ${format.plural(inferred, IS)} inferred, ${how}; ${rest}.`;
    },
    wouldAdd: ({ escaped, escapedUnknown, inScope, originUnknown }: BaselineCounts): string => {
      const unknown = (what: string, some: number, all: number, forms: typeof DEFECTS): string =>
        some === 0 ? '' : ` (nobody knows the ${what} of ${part(some, all, forms)})`;
      const why =
        escaped === 0
          ? 'and, once one escapes, why nothing stopped it'
          : `and why nothing stopped what escaped${unknown('mechanism', escapedUnknown, escaped, ESCAPED)}`;
      return `A rule mostly tells no more than before or after release. Tagging would add which stage found a defect and which gates it passed, where it was made${unknown('origin', originUnknown, inScope, DEFECTS)}, ${why}.`;
    },
    notMapped: (fields: readonly TagField[]): string =>
      `${format.list(fields.map((field) => FIELD_NAMES[field]))} ${fields.length === 1 ? 'has' : 'have'} no Jira field yet. Ask a Jira administrator to choose or create ${fields.length === 1 ? 'it' : 'them'} on the app’s administration page.`,
    toTriage: 'Triage: tag what is inferred',
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const ESCAPED = { one: 'escaped defect', other: 'escaped defects' };
const CLASSIFIED = { one: 'classified defect', other: 'classified defects' };
const IS = { one: 'is', other: 'are' };
const TAGGED = (tagged: string) => ({ one: `${tagged} is tagged`, other: `${tagged} are tagged` });

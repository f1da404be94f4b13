import type { InferenceRule } from '../../../src/domain/classify/discovery';
import { afterRelease, beforeRelease, type Ladder, type StageRange } from '../../../src/domain/stage';
import type { TriageReason } from '../../../src/domain/suggest/triage';
import type { Formats } from './formats';

/** A suggestion for a field, what a rule says, and why: in English. */
export function suggestionMessages(format: Formats) {
  const reason = (why: TriageReason): string =>
    why.kind === 'rule' ? `by ${RULES[why.rule]}` : precedent(why.agree, why.of, format);
  return {
    /** `by the release-date rule`, `14 of the last 20 similar defects have it`. */
    reason,
    /** The suggested option with its reason, by the name that the field gives it. */
    suggestion: (optionName: string, why: TriageReason): string =>
      why.kind === 'rule' ? `${optionName}, ${reason(why)}` : `${optionName}: ${reason(why)}`,
    /** What is read into an empty field: `after release, by the release-date rule`. */
    inferred: (range: StageRange, rule: InferenceRule, ladder: Ladder): string =>
      `${placeOf(range, ladder)}, by ${RULES[rule]}`,
    rules: RULES,
    /** A range of the ladder: `before release`, `in UAT`, `between UAT and Staging`. */
    place: placeOf,
  };
}

export type SuggestionMessages = ReturnType<typeof suggestionMessages>;

const RULES: Readonly<Record<InferenceRule, string>> = {
  'own rule': 'a rule of the project',
  'service desk': 'its service request',
  'release date': 'the release-date rule',
};

function precedent(agree: number, of: number, format: Formats): string {
  const last = `the last ${format.count(of)} similar defects`;
  return agree === of ? `all of ${last} have it` : `${format.count(agree)} of ${last} have it`;
}

function placeOf(range: StageRange, ladder: Ladder): string {
  if (isSame(range, beforeRelease(ladder))) return 'before release';
  if (isSame(range, afterRelease(ladder))) return 'after release';
  const [from, to] = [ladder.stages[range.from] ?? '', ladder.stages[range.to] ?? ''];
  return range.from === range.to ? `in ${from}` : `between ${from} and ${to}`;
}

function isSame(a: StageRange, b: StageRange): boolean {
  return a.from === b.from && a.to === b.to;
}

import { discoveryOf, type InferenceRule } from '../classify/discovery';
import type { DefectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { outcomeOf, type StageRange } from '../stage';
import { type Precedent, type TaggedFacts, TaggedHistory, type TriageField } from './history';

/** Why a value is suggested. */
export type TriageReason =
  | { readonly kind: 'rule'; readonly rule: InferenceRule }
  | ({ readonly kind: 'similar' } & Omit<Precedent, 'optionId'>);

export interface TriageSuggestion {
  readonly optionId: number;
  readonly reason: TriageReason;
}

/** A suggestion a field; null where there is none, or where the field has a value already. */
export type TriageSuggestions = { readonly [F in TriageField]: TriageSuggestion | null };

/** Ids of the options that each field offers on the issue. */
export type OfferedOptions = { readonly [F in TriageField]: ReadonlySet<number> };

/**
 * Suggests what the three fields of a defect could be: what a rule of inference says, else what most of the last
 * similar defects have. Mechanism only for a defect that escaped, as far as its discovery is tagged, inferred or
 * suggested. The same facts give the same suggestions, in whatever order they come.
 */
export class TriageSuggester {
  private readonly histories: { readonly [F in TriageField]: TaggedHistory };

  constructor(
    private readonly meaning: Meaning,
    defects: Iterable<TaggedFacts>,
  ) {
    const all = [...defects];
    this.histories = {
      discovery: new TaggedHistory('discovery', all),
      origin: new TaggedHistory('origin', all),
      mechanism: new TaggedHistory('mechanism', all),
    };
  }

  suggestFor(defect: DefectFacts, offered: OfferedOptions): TriageSuggestions {
    const found = discoveryOf(defect, this.meaning);
    const discovery = defect.discoveryId === null ? this.discoveryFor(defect, offered.discovery) : null;
    const range = found.range ?? (discovery && this.rangeOf(discovery.optionId));
    const escaped = outcomeOf(range, this.meaning.ladder) === 'escaped';
    return {
      discovery,
      origin: this.similar('origin', defect, offered.origin, this.meaning.origins),
      mechanism: escaped
        ? this.similar('mechanism', defect, offered.mechanism, this.meaning.mechanisms)
        : null,
    };
  }

  /** Whether defects older than those that are known here could change no suggestion for the defect. */
  isSettledFor(defect: DefectFacts): boolean {
    return Object.entries(this.histories).every(
      ([field, history]) => defect[`${field as TriageField}Id`] !== null || history.isSettledFor(defect),
    );
  }

  private discoveryFor(defect: DefectFacts, offered: ReadonlySet<number>): TriageSuggestion | null {
    const found = discoveryOf(defect, this.meaning);
    const { discoveryRanges } = this.meaning;
    if (found.provenance !== 'inferred') return this.similar('discovery', defect, offered, discoveryRanges);
    const exact = [...offered].filter((id) => isSame(this.rangeOf(id), found.range));
    const [only] = exact;
    if (only !== undefined && exact.length === 1)
      return { optionId: only, reason: { kind: 'rule', rule: found.rule } };
    // What others have must not contradict what the rule says of this one.
    const similar = this.similar('discovery', defect, offered, discoveryRanges);
    return similar && isWithin(this.rangeOf(similar.optionId), found.range) ? similar : null;
  }

  /** Only a value that is offered and that has a meaning. */
  private similar(
    field: TriageField,
    defect: DefectFacts,
    offered: ReadonlySet<number>,
    known: ReadonlyMap<number, unknown>,
  ): TriageSuggestion | null {
    if (defect[`${field}Id`] !== null) return null;
    const precedent = this.histories[field].precedentFor(defect);
    if (!precedent || !offered.has(precedent.optionId) || !known.has(precedent.optionId)) return null;
    const { optionId, agree, of } = precedent;
    return { optionId, reason: { kind: 'similar', agree, of } };
  }

  private rangeOf(optionId: number): StageRange | null {
    return this.meaning.discoveryRanges.get(optionId) ?? null;
  }
}

function isSame(range: StageRange | null, other: StageRange): boolean {
  return range !== null && range.from === other.from && range.to === other.to;
}

function isWithin(range: StageRange | null, other: StageRange): boolean {
  return range !== null && range.from >= other.from && range.to <= other.to;
}

import type { PlacedDefect } from '../attribute/place';
import type { TriageField } from '../suggest/history';

/** Defects created up to so many days before the day of the report are recent; the others are older. */
export const RECENT_DAYS = 90;

export const TRIAGE_FIELDS: readonly TriageField[] = ['discovery', 'origin', 'mechanism'];

type Tagged = Pick<PlacedDefect, 'discovery' | 'outcome' | 'origin' | 'mechanism'>;

/** The fields that an in-scope defect should have and has no value with a meaning of, whatever a rule infers. */
export function lackingOf({ discovery, outcome, origin, mechanism }: Tagged): readonly TriageField[] {
  const isEscaped = outcome === 'escaped';
  const lacking: { readonly [F in TriageField]: boolean } = {
    discovery: discovery.provenance !== 'tagged',
    origin: isEscaped && origin === null,
    mechanism: isEscaped && mechanism === null,
  };
  return TRIAGE_FIELDS.filter((field) => lacking[field]);
}

/** `untagged`: nobody said where it was found; `incomplete`: tagged as escaped, without origin or mechanism. */
export type TriageNeedKind = 'untagged' | 'incomplete';

/** What somebody should say of an in-scope defect; null: nothing. */
export function triageNeedOf(defect: Tagged): TriageNeedKind | null {
  const lacks = lackingOf(defect);
  if (lacks.length === 0) return null;
  return lacks.includes('discovery') ? 'untagged' : 'incomplete';
}

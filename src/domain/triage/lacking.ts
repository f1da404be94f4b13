import type { PlacedDefect } from '../attribute/place';
import type { TriageField } from '../suggest/history';

/** Defects created up to so many days before the day of the report are recent; the others are older. */
export const RECENT_DAYS = 90;

export const TRIAGE_FIELDS: readonly TriageField[] = ['discovery', 'origin', 'mechanism'];

type Tagged = Pick<PlacedDefect, 'discovery' | 'outcome' | 'origin' | 'mechanism'>;

/** The fields that an in-scope defect should have and has no value with a meaning of, whatever a rule infers. */
export function lackingOf(defect: Tagged): readonly TriageField[] {
  return TRIAGE_FIELDS.filter((field) => lacks(defect, field));
}

function lacks({ discovery, outcome, origin, mechanism }: Tagged, field: TriageField): boolean {
  switch (field) {
    case 'discovery':
      return discovery.provenance !== 'tagged';
    case 'origin':
      return outcome === 'escaped' && origin === null;
    case 'mechanism':
      return outcome === 'escaped' && mechanism === null;
  }
}

/** `untagged`: nobody said where it was found; `incomplete`: tagged as escaped, without origin or mechanism. */
export type TriageNeedKind = 'untagged' | 'incomplete';

/** What somebody should say of an in-scope defect; null: nothing. */
export function triageNeedOf(defect: Tagged): TriageNeedKind | null {
  if (lacks(defect, 'discovery')) return 'untagged';
  return lacks(defect, 'origin') || lacks(defect, 'mechanism') ? 'incomplete' : null;
}

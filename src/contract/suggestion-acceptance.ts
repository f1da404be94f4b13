import type { TagField } from './issue';

/** Days whose suggestions are looked back on. */
export const ACCEPTANCE_DAYS = 90;

/** How the suggestions for the three fields were answered lately: counts, no person, no issue. */
export interface SuggestionAcceptance {
  readonly days: number;
  readonly fields: { readonly [F in TagField]: { readonly accepted: number; readonly other: number } };
}

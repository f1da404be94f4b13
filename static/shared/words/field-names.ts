import type { TagField } from '../../../src/contract/issue';

/** The three fields of triage, by the names that set-up gives them. */
export const FIELD_NAMES: Readonly<Record<TagField, string>> = {
  discovery: 'Discovery stage',
  origin: 'Defect origin',
  mechanism: 'Escape mechanism',
};

import { type Day, utcDay } from '../domain/day';
import type { TriageField } from '../domain/suggest/history';
import { numberIn } from './row';
import { select, write } from './run';
import { addOutcomes, DELETE_OUTCOMES, SELECT_OUTCOMES } from './statements/suggestion-outcome';

/** Fields by their code in the table; a code is never given to another field. */
const FIELD_CODES: Readonly<Record<TriageField, number>> = { discovery: 1, origin: 2, mechanism: 3 };
const FIELDS = new Map(Object.entries(FIELD_CODES).map(([field, code]) => [code, field as TriageField]));

/** How one suggestion was answered: with the suggested value, or with another. */
export interface SuggestionOutcome {
  readonly field: TriageField;
  readonly accepted: boolean;
}

/** How suggestions for a field were answered on a UTC day: no person, no issue. */
export interface SuggestionOutcomes {
  readonly day: Day;
  readonly field: TriageField;
  readonly accepted: number;
  readonly other: number;
}

/** Adds to the counts of the running UTC day. They say how good suggestions are: after a crash a few may be missing. */
export async function addSuggestionOutcomes(
  projectId: number,
  outcomes: readonly SuggestionOutcome[],
): Promise<void> {
  const day = utcDay(Date.now());
  const rows = [...FIELDS].flatMap(([code, field]) => {
    const answered = outcomes.filter((outcome) => outcome.field === field);
    const accepted = answered.filter((outcome) => outcome.accepted).length;
    return answered.length === 0 ? [] : [[projectId, day, code, accepted, answered.length - accepted]];
  });
  if (rows.length > 0) await write(addOutcomes(rows.length), rows.flat());
}

/** The counts of each day and field with any, from a UTC day on, in the order of days. */
export async function loadSuggestionOutcomes(
  projectId: number,
  sinceDay: Day,
): Promise<readonly SuggestionOutcomes[]> {
  const rows = await select(SELECT_OUTCOMES, [projectId, sinceDay]);
  return rows.map((row) => ({
    day: numberIn(row, 'day'),
    field: fieldOf(numberIn(row, 'field')),
    accepted: numberIn(row, 'accepted'),
    other: numberIn(row, 'other'),
  }));
}

export async function deleteSuggestionOutcomes(projectId: number): Promise<void> {
  while ((await write(DELETE_OUTCOMES, [projectId])) > 0);
}

function fieldOf(code: number): TriageField {
  const field = FIELDS.get(code);
  if (!field) throw new Error(`no field has the code ${code}`);
  return field;
}

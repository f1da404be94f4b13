import { type Day, utcDay } from '../domain/day';
import type { TriageField } from '../domain/suggest/history';
import { type IndexState, indexStateIn } from './index-state';
import { numberIn, numberOrNullIn } from './row';
import { select, type SqlRow, write } from './run';
import { SELECT_PROJECT_ANSWERED } from './statements/project';
import { addOutcomes, DELETE_OUTCOMES } from './statements/suggestion-outcome';

/** Fields by their code in the table; a code is never given to another field. */
const FIELD_CODES: Readonly<Record<TriageField, number>> = { discovery: 1, origin: 2, mechanism: 3 };
const FIELDS = new Map(Object.entries(FIELD_CODES).map(([field, code]) => [code, field as TriageField]));
const UNANSWERED = { accepted: 0, other: 0 };

/** How one suggestion was answered: with the suggested value, or with another. */
export interface SuggestionOutcome {
  readonly field: TriageField;
  readonly accepted: boolean;
}

/** How suggestions for each field were answered: no person, no issue. */
export type SuggestionAnswers = {
  readonly [F in TriageField]: { readonly accepted: number; readonly other: number };
};

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

/** The state of a project's index with how its suggestions were answered. */
export interface AnsweredState extends IndexState {
  readonly answers: SuggestionAnswers;
}

/** Both in one statement, the answers from a UTC day on; null when nothing is kept of the project. */
export async function loadAnsweredState(projectId: number, sinceDay: Day): Promise<AnsweredState | null> {
  const rows = await select(SELECT_PROJECT_ANSWERED, [projectId, sinceDay, projectId]);
  const [row] = rows;
  return row ? { ...indexStateIn(row), answers: answersIn(rows) } : null;
}

function answersIn(rows: readonly SqlRow[]): SuggestionAnswers {
  const answers = { discovery: UNANSWERED, origin: UNANSWERED, mechanism: UNANSWERED };
  for (const row of rows) {
    const code = numberOrNullIn(row, 'field');
    if (code === null) continue;
    answers[fieldOf(code)] = { accepted: numberIn(row, 'accepted'), other: numberIn(row, 'other') };
  }
  return answers;
}

export async function deleteSuggestionOutcomes(projectId: number): Promise<void> {
  while ((await write(DELETE_OUTCOMES, [projectId])) > 0);
}

function fieldOf(code: number): TriageField {
  const field = FIELDS.get(code);
  if (!field) throw new Error(`no field has the code ${code}`);
  return field;
}

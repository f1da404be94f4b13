import { TAG_FIELDS, type TagField } from '../../../src/contract/issue';
import type { MeantOption, TriageAnswer, TriageRow } from '../../../src/contract/triage';
import type { Outcome } from '../../../src/domain/stage';
import type { TriageSuggestion } from '../../../src/domain/suggest/triage';
import type { JiraOption } from '../../shared/jira/issue-rows';
import type { Desk } from './desk/desk';
import type { Change } from './desk/job';
import type { Values } from './desk/rows';

/** One of the three fields of a queued defect, as it is now. */
export interface FieldState {
  /** Undefined while it is not read, and where the issue does not have the field. */
  readonly value: JiraOption | null | undefined;
  /** Whether what is shown is still being written. */
  readonly isPending: boolean;
  readonly isLacking: boolean;
  /** Only of a field that lacks a value. */
  readonly suggestion: TriageSuggestion | null;
}

/** A queued defect with what Jira says of it, and what this page has written or is writing. */
export interface Defect {
  readonly row: TriageRow;
  readonly outcome: Outcome;
  readonly fields: { readonly [F in TagField]: FieldState };
  readonly lacks: readonly TagField[];
}

/** What is written but not settled counts as it will be; what was never read counts as the index has it. */
export function defectOf(
  row: TriageRow,
  desk: Desk,
  mapped: TriageAnswer['fields'],
  chosen: Values = {},
): Defect {
  const { rows, writer } = desk;
  const { issueId } = row;
  const pending = { ...writer.pendingOf(issueId), ...chosen };
  const valueOf = (field: TagField) => (field in pending ? pending[field] : rows.value(issueId, field));
  const meaningOf = (field: TagField): MeantOption | null =>
    mapped[field]?.options.find(({ id }) => String(id) === valueOf(field)?.id) ?? null;
  // What a reopened defect counts as its tag alone does not tell: only a tag of this page changes what the index says.
  const isRetagged =
    'discovery' in pending || writer.hasWritten(issueId, 'discovery') || row.provenance !== 'tagged';
  const outcome = (isRetagged ? meaningOf('discovery')?.outcome : null) ?? row.outcome;
  const isAsked: Readonly<Record<TagField, boolean>> = {
    discovery: true,
    origin: outcome === 'escaped',
    mechanism: outcome === 'escaped',
  };
  const isLacking = (field: TagField): boolean => {
    if (mapped[field] === null || !isAsked[field]) return false;
    return valueOf(field) === undefined ? row.lacks.includes(field) : meaningOf(field) === null;
  };
  const lacks = TAG_FIELDS.filter(isLacking);
  const stateOf = (field: TagField): FieldState => ({
    value: valueOf(field),
    isPending: field in pending,
    isLacking: lacks.includes(field),
    suggestion: lacks.includes(field) && !valueOf(field) ? row.suggestions[field] : null,
  });
  return {
    row,
    outcome,
    lacks,
    fields: { discovery: stateOf('discovery'), origin: stateOf('origin'), mechanism: stateOf('mechanism') },
  };
}

/** Whether this page has written all that was lacking: then the defect has left the queue. */
export function hasLeft(row: TriageRow, desk: Desk, mapped: TriageAnswer['fields']): boolean {
  const { writer } = desk;
  if (!writer.hasWritten(row.issueId) || writer.isWriting(row.issueId)) return false;
  return defectOf(row, desk, mapped).lacks.length === 0;
}

/** What sets one field of a defect; null where it has the value already. */
export function changeOf({ row, fields }: Defect, field: TagField, to: JiraOption | null): Change | null {
  const { value, suggestion } = fields[field];
  if (value !== undefined && (value?.id ?? null) === (to?.id ?? null)) return null;
  return {
    issueId: row.issueId,
    from: value === undefined ? {} : { [field]: value },
    to: { [field]: to },
    answers: suggestion === null ? {} : { [field]: String(suggestion.optionId) === to?.id },
  };
}

/** What accepts all suggestions for a defect; null where there is none. */
export function acceptanceOf(defect: Defect, mapped: TriageAnswer['fields']): Change | null {
  const changes = TAG_FIELDS.flatMap((field) => {
    const option = suggestedOption(defect, field, mapped);
    return option ? (changeOf(defect, field, option) ?? []) : [];
  });
  if (changes.length === 0) return null;
  return changes.reduce((all, one) => ({
    ...all,
    from: { ...all.from, ...one.from },
    to: { ...all.to, ...one.to },
    answers: { ...all.answers, ...one.answers },
  }));
}

export function suggestedOption(
  { fields }: Defect,
  field: TagField,
  mapped: TriageAnswer['fields'],
): JiraOption | null {
  const { suggestion } = fields[field];
  const option = suggestion && mapped[field]?.options.find(({ id }) => id === suggestion.optionId);
  return option ? { id: String(option.id), name: option.name } : null;
}

import { keyNumber } from '../site/issue-store';
import type { Issue } from '../site/model';
import { canBrowse, canSee } from '../site/permissions';
import { JqlError } from './errors';
import type { EvaluatedOperator, JqlContext, SearchField } from './model';
import { setField, type ValueLiteral } from './set-field';

/** A place in a project's row of keys; the issue itself need not exist for a comparison. */
interface KeyPlace {
  readonly projectKey: string;
  readonly number: number;
}

const members = setField<string>({
  of: ({ id }) => [id],
  resolve: (literal, context, field) => [visibleIssue(literal, context, field).id],
  nullable: false,
});

const RELATIONS: Partial<Record<EvaluatedOperator, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** `key`, `issuekey`, `issue` and `id`, which Jira takes for one field: its values are keys or ids. */
export const keyField: SearchField = (clause, context) => {
  const relation = RELATIONS[clause.operator];
  const [literal] = clause.literals;
  if (!relation || literal?.kind !== 'value') return members(clause, context);
  const place = placeOf(literal, context, clause.field);
  return ({ key, project }) => project.key === place.projectKey && relation(keyNumber(key) - place.number);
};

function placeOf(literal: ValueLiteral, context: JqlContext, field: string): KeyPlace {
  const match = /^([A-Za-z][A-Za-z0-9_]*)-(\d+)$/.exec(literal.value);
  if (!match) {
    const { key, project } = visibleIssue(literal, context, field);
    return { projectKey: project.key, number: keyNumber(key) };
  }
  const project = context.site.project(match[1] ?? '');
  if (!project || !canBrowse(project, context.caller)) throw noSuchIssue(literal.value, field);
  return { projectKey: project.key, number: Number(match[2]) };
}

/** The issue a key or id names, as the caller may see it. */
export function visibleIssue({ value }: ValueLiteral, { site, caller }: JqlContext, field: string): Issue {
  const issue = site.issues.find(value);
  if (!issue || !canSee(issue, caller)) throw noSuchIssue(value, field);
  return issue;
}

function noSuchIssue(value: string, field: string): JqlError {
  if (/^\d+$/.test(value))
    return new JqlError([`A value with ID '${value}' does not exist for the field '${field}'.`]);
  if (!/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(value)) {
    return new JqlError([`The issue key '${value}' for field '${field}' is invalid.`]);
  }
  return new JqlError([`An issue with key '${value}' does not exist for field '${field}'.`]);
}

import type { Clause, Operator, OrderBy, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../site/model';
import { JqlError, unsupportedOperator } from './errors';
import {
  EVALUATED_OPERATORS,
  type EvaluatedOperator,
  type JqlContext,
  type Predicate,
  type SortKey,
} from './model';
import { literalsOf } from './parse';
import { searchField } from './search-fields';
import { sortField } from './sort-fields';

const MAX_SORT_FIELDS = 7;

const OPPOSITE: Readonly<Record<EvaluatedOperator, EvaluatedOperator>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
};

/**
 * The test a where clause stands for; throws JqlError with everything that is wrong with it. As in Jira, NOT turns the
 * operators round, so that `NOT fixVersion = 1` leaves out issues without a fix version, as `fixVersion != 1` does.
 */
export function compileWhere(clause: Clause, context: JqlContext): Predicate {
  const problems: string[] = [];
  const test = compileClause(clause, false, context, problems);
  if (problems.length > 0) throw new JqlError([...new Set(problems)]);
  return test;
}

function compileClause(clause: Clause, negated: boolean, context: JqlContext, problems: string[]): Predicate {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, !negated, context, problems);
    case 'compound': {
      const tests = clause.clauses.map((part) => compileClause(part, negated, context, problems));
      const isAnd = (clause.operator.value === 'and') !== negated;
      return isAnd
        ? (issue) => tests.every((test) => test(issue))
        : (issue) => tests.some((test) => test(issue));
    }
    case 'terminal':
      try {
        return compileTerminal(clause, negated, context);
      } catch (error) {
        if (!(error instanceof JqlError)) throw error;
        problems.push(...error.messages);
        return () => false;
      }
  }
}

function compileTerminal(clause: TerminalClause, negated: boolean, context: JqlContext): Predicate {
  const field = clause.field.value;
  if ((clause.field.properties ?? []).length > 0)
    throw new JqlError([`Searching by the property of '${field}' is not evaluated.`]);
  const test = searchField(field, context);
  const given = clause.operator;
  const operator = given ? evaluated(given) : undefined;
  if (operator === undefined || !clause.operand) throw unsupportedOperator(given ? given.text : '', field);
  if (clause.predicates.length > 0)
    throw new JqlError([`Predicates of history after '${field}' are not evaluated.`]);
  return test(
    { field, operator: negated ? OPPOSITE[operator] : operator, literals: literalsOf(clause.operand) },
    context,
  );
}

function evaluated(operator: Operator): EvaluatedOperator | undefined {
  const value: string = operator.value;
  return EVALUATED_OPERATORS.find((known) => known === value);
}

/** An order of issues: `keys` are what an issue is sorted by, `compare` orders two such lists. */
export interface IssueOrder {
  readonly keys: (issue: Issue) => readonly SortKey[];
  readonly compare: (a: readonly SortKey[], b: readonly SortKey[]) => number;
}

/** Without an ORDER BY the newest come first. Issues alike in all keys are in the order of their ids. */
export function compileOrder(orderBy: OrderBy | undefined, context: JqlContext): IssueOrder {
  const named = orderBy?.fields ?? [];
  if (named.length > MAX_SORT_FIELDS)
    throw new JqlError([`The ORDER BY clause can contain at most ${MAX_SORT_FIELDS} fields.`]);
  const fields = named.map(({ field, direction }) => {
    const sort = sortField(field.value);
    const descending = direction ? direction.value === 'DESC' : sort.descendingByDefault;
    return { keys: sort.keys, sign: descending ? -1 : 1 };
  });
  if (fields.length === 0) fields.push({ keys: (issue) => [issue.created], sign: -1 });
  fields.push({ keys: (issue) => [Number(issue.id)], sign: 1 });
  const [sample] = context.site.issues.all();
  const signs = sample ? fields.flatMap(({ keys, sign }) => keys(sample, context).map(() => sign)) : [];
  return {
    keys: (issue) => fields.flatMap(({ keys }) => keys(issue, context)),
    compare: (a, b) => {
      for (const [place, sign] of signs.entries()) {
        const order = compareKeys(a[place] ?? null, b[place] ?? null);
        if (order !== 0) return order * sign;
      }
      return 0;
    },
  };
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

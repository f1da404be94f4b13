import type { Issue } from '../site/model';
import { JqlError, unsupportedOperator } from './errors';
import type { EvaluatedOperator, JqlContext, Literal, SearchField } from './model';

export interface NumberFieldOptions {
  readonly of: (issue: Issue) => number | null;
  readonly read: (literal: Literal, field: string, context: JqlContext) => number;
}

const TESTS: Partial<Record<EvaluatedOperator, (value: number, bounds: readonly number[]) => boolean>> = {
  '=': (value, bounds) => bounds.includes(value),
  in: (value, bounds) => bounds.includes(value),
  '!=': (value, bounds) => !bounds.includes(value),
  'not in': (value, bounds) => !bounds.includes(value),
  '<': (value, [bound = NaN]) => value < bound,
  '<=': (value, [bound = NaN]) => value <= bound,
  '>': (value, [bound = NaN]) => value > bound,
  '>=': (value, [bound = NaN]) => value >= bound,
};

/** A field that holds a number or an instant. An issue without a value passes only the test for none. */
export function numberField({ of, read }: NumberFieldOptions): SearchField {
  return ({ field, operator, literals }, context) => {
    const asksEmpty = literals.some(({ kind }) => kind === 'empty');
    if (asksEmpty && literals.length > 1) {
      throw new JqlError([
        `EMPTY within a list is not evaluated for the field '${field}': write '${field} is EMPTY' apart.`,
      ]);
    }
    if (asksEmpty) {
      if (operator === 'is' || operator === '=' || operator === 'in') return (issue) => of(issue) === null;
      if (operator === 'is not' || operator === '!=' || operator === 'not in')
        return (issue) => of(issue) !== null;
    }
    const test = TESTS[operator];
    if (!test || asksEmpty) throw unsupportedOperator(operator, field);
    const bounds = literals.map((literal) => read(literal, field, context));
    return (issue) => {
      const value = of(issue);
      return value !== null && test(value, bounds);
    };
  };
}

/** A number in a query. */
export function numberOf(literal: Literal, field: string): number {
  const value = literal.kind === 'value' ? Number(literal.value) : NaN;
  if (Number.isNaN(value)) {
    const shown = literal.kind === 'value' ? literal.value : literal.kind;
    throw new JqlError([`The value '${shown}' for the field '${field}' is not a number.`]);
  }
  return value;
}

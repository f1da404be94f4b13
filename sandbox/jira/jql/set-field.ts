import { JqlError, unknownFunction, unsupportedEmpty, unsupportedOperator } from './errors';
import type { EvaluatedOperator, FieldClause, JqlContext, Literal, Predicate, SearchField } from './model';
import type { Issue } from '../site/model';

export type ValueLiteral = Extract<Literal, { kind: 'value' }>;
export type FunctionLiteral = Extract<Literal, { kind: 'function' }>;

/** A field that holds none, one or several things, compared by identity. */
export interface SetFieldOptions<T> {
  readonly of: (issue: Issue) => readonly T[];
  /** The things a value stands for; throws JqlError when it stands for none. Null is "no value". */
  readonly resolve: (literal: ValueLiteral, context: JqlContext, field: string) => readonly (T | null)[];
  /** Whether an issue may have none. */
  readonly nullable: boolean;
  readonly callFunction?: (literal: FunctionLiteral, context: JqlContext, field: string) => readonly T[];
  /** How two values are ordered, negative when `a` comes first; undefined for two that cannot be compared. */
  readonly compare?: (context: JqlContext) => (a: T, b: T) => number | undefined;
}

const RELATIONS: Partial<Record<EvaluatedOperator, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** As in Jira, `!=` and `not in` leave out issues without a value. */
export function setField<T>(options: SetFieldOptions<T>): SearchField {
  return (clause, context) => {
    const { operator, field } = clause;
    const relation = RELATIONS[operator];
    if (relation && options.compare) return relationTest(options, clause, context, relation);
    if (relation || operator === '~' || operator === '!~') throw unsupportedOperator(operator, field);
    return membershipTest(options, clause, context);
  };
}

function membershipTest<T>(options: SetFieldOptions<T>, clause: FieldClause, context: JqlContext): Predicate {
  const { operator, field } = clause;
  const isTest = operator === 'is' || operator === 'is not';
  if (isTest && !options.nullable) throw unsupportedOperator(operator, field);
  const wanted = new Set<T>();
  let wantsEmpty = false;
  for (const literal of clause.literals) {
    if (isTest && literal.kind !== 'empty') throw unsupportedOperator(operator, field);
    for (const value of valuesOf(options, literal, clause, context)) {
      if (value === null) wantsEmpty = true;
      else wanted.add(value);
    }
  }
  const { of } = options;
  const isPositive = operator === '=' || operator === 'in' || operator === 'is';
  return (issue) => {
    const values = of(issue);
    if (values.length === 0) return isPositive && wantsEmpty;
    return values.some((value) => wanted.has(value)) === isPositive;
  };
}

function valuesOf<T>(
  options: SetFieldOptions<T>,
  literal: Literal,
  { field, operator }: FieldClause,
  context: JqlContext,
): readonly (T | null)[] {
  switch (literal.kind) {
    case 'value':
      return options.resolve(literal, context, field);
    case 'empty':
      if (!options.nullable) throw unsupportedEmpty(field);
      return [null];
    case 'function':
      if (!options.callFunction) throw unknownFunction(literal.name, field);
      if (operator !== 'in' && operator !== 'not in' && literal.name.toLowerCase() !== 'currentuser') {
        throw new JqlError([
          `A list of values was provided for field '${field}' by the function '${literal.name}', however the operator '${operator}' does not support lists. Use 'in' or 'not in'.`,
        ]);
      }
      return options.callFunction(literal, context, field);
  }
}

function relationTest<T>(
  options: SetFieldOptions<T>,
  { field, operator, literals }: FieldClause,
  context: JqlContext,
  relation: (order: number) => boolean,
): Predicate {
  const [literal] = literals;
  if (literal?.kind !== 'value') throw unsupportedOperator(operator, field);
  const compare = options.compare?.(context);
  const bounds = options.resolve(literal, context, field).filter((bound) => bound !== null);
  return (issue) =>
    options.of(issue).some((value) =>
      bounds.some((bound) => {
        const order = compare?.(value, bound);
        return order !== undefined && relation(order);
      }),
    );
}

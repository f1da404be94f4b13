import type { Clause, Field, Operand, Predicate } from '@atlaskit/jql-ast';
import { parseJql } from './parse';

type Json = Record<string, unknown>;

/** A query in the shape of Jira's `JqlQuery`. Throws JqlError when it is not well-formed. */
export function structureOf(jql: string): Json {
  const { where, orderBy } = parseJql(jql);
  const fields = orderBy?.fields.map(({ field, direction }) => ({
    field: fieldOf(field),
    ...(direction ? { direction: direction.value.toLowerCase() } : {}),
  }));
  return { ...(where ? { where: clauseOf(where) } : {}), ...(fields ? { orderBy: { fields } } : {}) };
}

function clauseOf(clause: Clause): Json {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseOf) };
    case 'not':
      return { operator: 'not', clauses: [clauseOf(clause.clause)] };
    case 'terminal': {
      const { field, operator, operand, predicates } = clause;
      const name = operator ? operator.value : '';
      return {
        field: fieldOf(field),
        operator: name,
        ...(operand ? { operand: operandOf(operand) } : {}),
        ...(/^(?:was|changed)/.test(name) ? { predicates: predicates.map(predicateOf) } : {}),
      };
    }
  }
}

function predicateOf({ operator, operand }: Predicate): Json {
  return { operator: operator?.value, ...(operand ? { operand: operandOf(operand) } : {}) };
}

function fieldOf({ text, value }: Field): Json {
  return { name: value, encodedName: text };
}

function operandOf(operand: Operand): Json {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty' };
    case 'function':
      return { function: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
    case 'list':
      return { values: operand.values.map(operandOf) };
  }
}

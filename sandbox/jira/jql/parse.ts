import { JastBuilder, JQLSyntaxError, type Operand, type Query } from '@atlaskit/jql-ast';
import { Remembered } from '../../remembered';
import { JqlError } from './errors';
import type { Literal } from './model';

type Parsed = ReturnType<JastBuilder['build']>;

const parsed = new Remembered<Parsed>(200);

/** Parses with Atlassian's own grammar; throws JqlError with the place of each syntax error. Nobody changes a query. */
export function parseJql(text: string): Query {
  const { query, errors } = parsed.of(text, () => new JastBuilder().build(text));
  if (errors.length > 0) throw new JqlError(errors.map(messageOf));
  if (!query) throw new JqlError(['Error in the JQL Query: it could not be read.']);
  return query;
}

function messageOf(error: Error): string {
  const place =
    error instanceof JQLSyntaxError ? ` (line ${error.line}, character ${error.charPositionInLine + 1})` : '';
  return `Error in the JQL Query: ${error.message}${place}`;
}

/** The values of an operand in one list, lists within it included. */
export function literalsOf(operand: Operand): Literal[] {
  switch (operand.operandType) {
    case 'value':
      return [{ kind: 'value', value: operand.value, bare: operand.text === operand.value }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function':
      return [
        { kind: 'function', name: operand.function.value, args: operand.arguments.map(({ value }) => value) },
      ];
    case 'list':
      return operand.values.flatMap(literalsOf);
  }
}

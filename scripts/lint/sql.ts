import ts from 'typescript';

/** A statement and where it comes from, e.g. `upsertDefects(100)`. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** The batch sizes that a function of a row count is tried with. */
const batchSizes = [1, 2, 10, 100, 500];

const verb = /^[\s(]*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|REPLACE|TRUNCATE|WITH|RENAME)\s/;

/** Lower-case SQL is recognised by more than its first word, since English sentences begin with the same verbs. */
const lowerCase =
  /^\s*(select\s[^]*\sfrom\s|insert\s+(ignore\s+)?into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|unique)\s)/;

function isSql(text: string): boolean {
  return verb.test(text) || lowerCase.test(text);
}

/** The statements that a module exports: strings, lists of strings, and what functions of a row count return. */
export function statementsOf(exported: Readonly<Record<string, unknown>>): NamedStatement[] {
  const texts = Object.entries(exported).flatMap(([name, value]): { name: string; text: unknown }[] => {
    if (typeof value === 'string') return [{ name, text: value }];
    if (Array.isArray(value))
      return value.map((text: unknown, index) => ({ name: `${name}[${index}]`, text }));
    if (typeof value !== 'function' || value.length !== 1) return [];
    const builder = value as (rows: number) => unknown;
    return batchSizes.map((rows) => ({ name: `${name}(${rows})`, text: builder(rows) }));
  });
  return texts.flatMap(({ name, text }) => (typeof text === 'string' && isSql(text) ? [{ name, text }] : []));
}

/** The lines (from 1) of a TypeScript source on which a literal or template begins like an SQL statement. */
export function linesWithSql(source: string): number[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText && isSql(node.text))
      lines.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

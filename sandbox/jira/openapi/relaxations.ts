import type { JsonSchema, OpenApiDocument } from './document';

/** A place where Atlassian's document asks for what Jira itself does not do. */
export interface Relaxation {
  readonly schema: string;
  readonly reason: string;
  readonly relax: (schema: JsonSchema) => JsonSchema;
}

/** Every schema that the checker does not take at its word. */
export const relaxations: readonly Relaxation[] = [
  {
    schema: 'ChangeDetails',
    reason: 'Jira writes null for a side of a change that has no value; the document says string.',
    relax: (schema) => withProperties(schema, ['from', 'fromString', 'to', 'toString'], { nullable: true }),
  },
  {
    schema: 'JqlQueryClause',
    reason:
      'The document allows no property beside those of the schema itself, which has none: no clause at all would do. What a clause may hold is in its alternatives.',
    relax: (schema) => ({ ...schema, additionalProperties: true }),
  },
  {
    schema: 'BulkOperationProgress',
    reason: 'The document says that times are texts; in its examples and in Jira they are epoch milliseconds.',
    relax: (schema) =>
      withProperties(schema, ['created', 'started', 'updated'], {
        type: 'integer',
        format: 'int64',
      }),
  },
  {
    schema: 'BulkOperationErrorResponse',
    reason: 'The schema knows a list of errors only; in the examples the answer has the form of every other error.',
    relax: (schema) => ({
      ...withProperties(schema, ['errors'], { type: undefined, items: undefined }),
      additionalProperties: true,
    }),
  },
  ...['AssociationContextObject', 'FieldIdentifierObject'].map((schema) => ({
    schema,
    reason: 'The document says that an identifier is an object; in its example and in Jira it is a number or text.',
    relax: (found: JsonSchema) =>
      withProperties(found, ['identifier'], { type: undefined, anyOf: [{ type: 'number' }, { type: 'string' }] }),
  })),
];

/**
 * Query parameters whose type in the document is an object without properties, which cannot be written in a query.
 * Jira takes text.
 */
export const textParameters: ReadonlySet<string> = new Set(['getAllBoards type', 'getAllSprints state']);

/**
 * Answers that every operation can give, listed or not: 400 to a parameter it does not understand, 401 to credentials
 * it does not know, and those of Atlassian's gateway in front of it.
 */
export const commonStatuses: ReadonlySet<number> = new Set([400, 401, 429, 500, 502, 503, 504]);

/** Jira writes `2015-01-30T00:43:49.000+0000`; the format `date-time` of JSON Schema wants a colon in the offset. */
export const jiraDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

/** The document with the relaxations made. */
export function relaxed(document: OpenApiDocument): OpenApiDocument {
  const schemas = { ...document.components.schemas };
  for (const { schema: name, relax } of relaxations) {
    const schema = schemas[name];
    if (!schema) throw new Error(`the document has no schema ${name} to relax`);
    schemas[name] = relax(schema);
  }
  return { ...document, components: { schemas } };
}

function withProperties(schema: JsonSchema, names: readonly string[], extra: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const changed = names.map((name) => [name, { ...properties[name], ...extra }]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(changed) } };
}

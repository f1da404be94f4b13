/**
 * Writes the extract of Atlassian's OpenAPI documents that the sandbox serves and its contract checker reads:
 * the operations listed in `sandbox/jira/openapi/operations.json` and every schema they reach.
 *
 * Usage: tsx scripts/extract-openapi.ts JIRA.json JIRA-SOFTWARE.json OUTPUT.json
 *
 * The documents are published at https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json and
 * https://developer.atlassian.com/cloud/jira/software/swagger.v3.json. The output depends on nothing but the two
 * documents and the list, so running it twice writes the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wanted from '../sandbox/jira/openapi/operations.json';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** Prose and rendering hints, which the checker does not need. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'summary',
  'xml',
  'tags',
  'externalDocs',
  'x-showInExample',
]);
const KEPT_OF_OPERATION = [
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'security',
  'x-atlassian-oauth2-scopes',
];
const SCHEMA_PREFIX = '#/components/schemas/';

function main(args: readonly string[]): void {
  const [jiraFile, softwareFile, output] = args;
  if (jiraFile === undefined || softwareFile === undefined || output === undefined) {
    throw new Error('usage: tsx scripts/extract-openapi.ts JIRA.json JIRA-SOFTWARE.json OUTPUT.json');
  }
  const documents = [readDocument(jiraFile), readDocument(softwareFile)];
  const paths: JsonObject = {};
  const schemas = new Map<string, Json>();
  for (const [path, methods] of Object.entries(wanted)) {
    const document = documents.find((candidate) => objectAt(candidate, 'paths')[path] !== undefined);
    if (document === undefined) throw new Error(`neither document describes ${path}`);
    paths[path] = extractPath(document, path, methods, schemas);
  }
  const extract = {
    openapi: '3.0.1',
    info: { title: 'Jira Cloud: the operations the sandbox serves', version: versionsOf(documents) },
    paths: sortedByKey(paths),
    components: { schemas: sortedByKey(Object.fromEntries(schemas)) },
  };
  writeFileSync(output, `${JSON.stringify(extract, null, 1)}\n`);
}

function extractPath(
  document: JsonObject,
  path: string,
  methods: readonly string[],
  schemas: Map<string, Json>,
): JsonObject {
  const item = objectAt(objectAt(document, 'paths'), path);
  const kept: JsonObject = {};
  for (const method of [...methods].sort()) {
    const operation = item[method];
    if (!isObject(operation))
      throw new Error(`the document does not describe ${method.toUpperCase()} ${path}`);
    const lean = withoutProse(
      Object.fromEntries(KEPT_OF_OPERATION.flatMap((key) => pick(operation, key))),
      false,
    );
    collectSchemas(lean, document, schemas);
    kept[method] = lean;
  }
  return kept;
}

function pick(source: JsonObject, key: string): [string, Json][] {
  const value = source[key];
  return value === undefined ? [] : [[key, value]];
}

/** `named` is true inside `properties`, whose keys are names of fields and not keywords. */
function withoutProse(value: Json, named: boolean): Json {
  if (Array.isArray(value)) return value.map((entry) => withoutProse(entry, false));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => named || !PROSE.has(key));
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, withoutProse(entry, !named && key === 'properties')]),
  );
}

function collectSchemas(value: Json, document: JsonObject, schemas: Map<string, Json>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collectSchemas(entry, document, schemas);
    return;
  }
  if (!isObject(value)) return;
  const reference = value['$ref'];
  if (typeof reference === 'string') addSchema(reference, document, schemas);
  for (const entry of Object.values(value)) collectSchemas(entry, document, schemas);
}

function addSchema(reference: string, document: JsonObject, schemas: Map<string, Json>): void {
  if (!reference.startsWith(SCHEMA_PREFIX))
    throw new Error(`a reference this script cannot follow: ${reference}`);
  const name = reference.slice(SCHEMA_PREFIX.length);
  const lean = withoutProse(objectAt(objectAt(objectAt(document, 'components'), 'schemas'), name), false);
  const known = schemas.get(name);
  if (known !== undefined) {
    if (JSON.stringify(known) !== JSON.stringify(lean))
      throw new Error(`the two documents disagree about ${name}`);
    return;
  }
  schemas.set(name, lean);
  collectSchemas(lean, document, schemas);
}

function sortedByKey(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function versionsOf(documents: readonly JsonObject[]): string {
  return documents.map((document) => String(objectAt(document, 'info')['version'])).join(' and ');
}

function readDocument(file: string): JsonObject {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as Json;
  if (!isObject(parsed)) throw new Error(`${file} is not an OpenAPI document`);
  return parsed;
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (!isObject(value)) throw new Error(`the document has no object at ${key}`);
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

main(process.argv.slice(2));

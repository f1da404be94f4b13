import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { RestRequest, RestResponse } from '../../rest';
import { document, type JsonSchema, type OpenApiOperation } from './document';
import { operationOf, type Operation } from './operations';
import { commonStatuses, jiraDateTime, relaxed, textParameters } from './relaxations';

/** A request or answer that Atlassian's OpenAPI document does not allow. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

export interface ContractChecker {
  /** Throws ContractError when the request has an unknown path, parameter or body. */
  checkRequest(request: RestRequest): void;
  /** Throws ContractError when the answer has an unknown status or body. */
  checkResponse(request: RestRequest, response: RestResponse): void;
}

const ROOT = 'jira';

/** Compiles the schemas of operations as they are used, once for all checkers. */
export function createContractChecker(): ContractChecker {
  return { checkRequest, checkResponse };
}

const validators = new Map<string, ValidateFunction>();
let compiler: Ajv | undefined;

/** Checks a value against the schema at a place of the document; `what` begins the message of the error. */
function validate(pointer: readonly string[], value: unknown, what: string): void {
  const reference = `${ROOT}#/${pointer.map(escaped).join('/')}`;
  let validator = validators.get(reference);
  if (!validator) {
    compiler ??= newCompiler();
    validator = compiler.compile({ $ref: reference });
    validators.set(reference, validator);
  }
  if (!validator(value)) throw new ContractError(`${what}${reasonOf(validator)}`);
}

function newCompiler(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  ajv.addFormat('date-time', jiraDateTime);
  ajv.addSchema(relaxed(document), ROOT);
  return ajv;
}

function checkRequest(request: RestRequest): void {
  const { operation, description } = described(request);
  const at = ['paths', operation.template, operation.method.toLowerCase()];
  checkParameters(request, operation, description);
  const schema = description.requestBody?.content['application/json']?.schema;
  if (request.body === undefined) {
    if (description.requestBody?.required === true) throw new ContractError(`${operation.operationId}: the body is missing`);
    return;
  }
  if (!schema) throw new ContractError(`${operation.operationId}: takes no body`);
  const pointer = [...at, 'requestBody', 'content', 'application/json', 'schema'];
  validate(pointer, request.body, `${operation.operationId}: the body of the request`);
}

function checkParameters(
  { url }: RestRequest,
  operation: Operation,
  { parameters = [] }: OpenApiOperation,
): void {
  const { operationId, template, method, pathParameters } = operation;
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const known = parameters.map((parameter) => (parameter.in === 'query' ? parameter.name : ''));
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) throw new ContractError(`${operationId}: there is no query parameter "${name}"`);
  }
  for (const [place, { in: kind, name, required, schema = {} }] of parameters.entries()) {
    const texts = kind === 'path' ? [pathParameters[name] ?? ''] : query.getAll(name);
    if (texts.length === 0) {
      if (required === true) throw new ContractError(`${operationId}: the parameter "${name}" is missing`);
      continue;
    }
    if (textParameters.has(`${operationId} ${name}`)) continue;
    const pointer = ['paths', template, method.toLowerCase(), 'parameters', String(place), 'schema'];
    validate(pointer, valueOf(texts, schema), `${operationId}: the parameter "${name}"`);
  }
}

/** What the texts of a parameter mean by its schema; a text that means nothing stays text and is refused later. */
function valueOf(texts: readonly string[], schema: JsonSchema): unknown {
  if (schema['type'] === 'array') {
    const items = (schema['items'] ?? {}) as JsonSchema;
    return texts.flatMap((text) => text.split(',')).map((text) => valueOf([text], items));
  }
  const text = texts[texts.length - 1] ?? '';
  if (schema['type'] === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema['type'] === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}

function checkResponse(request: RestRequest, response: RestResponse): void {
  const { operation, description } = described(request);
  const { operationId, template, method } = operation;
  const { status, body } = response;
  const answer = description.responses[String(status)];
  if (!answer && !commonStatuses.has(status)) throw new ContractError(`${operationId}: never answers ${status}`);
  const what = `${operationId}: the body of the answer ${status}`;
  if (answer?.content?.['application/json']?.schema && body !== undefined) {
    const at = ['paths', template, method.toLowerCase(), 'responses', String(status)];
    validate([...at, 'content', 'application/json', 'schema'], body, what);
  } else if (status >= 400 && body !== undefined) {
    validate(['components', 'schemas', 'ErrorCollection'], body, what);
  }
  const needsBody = status === 200 && answer?.content !== undefined;
  if (needsBody && body === undefined) throw new ContractError(`${what} is missing`);
}

function described(request: RestRequest): { operation: Operation; description: OpenApiOperation } {
  const operation = operationOf(request.method, request.url);
  const description = operation && document.paths[operation.template]?.[operation.method.toLowerCase()];
  if (!description) throw new ContractError(`the extract describes no ${request.method} ${request.url}`);
  return { operation, description };
}

function reasonOf({ errors }: ValidateFunction): string {
  const [error] = errors ?? [];
  if (!error) return ' is not valid';
  const extra = error.keyword === 'additionalProperties' ? ` (${String(error.params['additionalProperty'])})` : '';
  return ` ${error.instancePath === '' ? '' : `at ${error.instancePath} `}${error.message ?? 'is not valid'}${extra}`;
}

function escaped(token: string): string {
  return encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'));
}

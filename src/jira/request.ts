import api, { type Route } from '@forge/api';
import type { z } from 'zod';
import { begun } from '../domain/clip';
import { JiraError, JiraRateLimitError, JiraShapeError } from './errors';
import { countAnswer } from './meter';

/** As whom Jira is asked: the app for the index, the user for rights and for writes. */
export type JiraPrincipal = 'app' | 'user';

const DEFAULT_RETRY_SECONDS = 60;

/** A request to Jira. `method` is a literal at every call, so that Atlassian's linter sees the scopes that are needed. */
export interface JiraRequest<T> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly as: JiraPrincipal;
  /** The documented path, without ids or query, for messages and logs. */
  readonly operation: string;
  /** The shape that the answer must have. */
  readonly answer: z.ZodType<T>;
  readonly body?: unknown;
  /** How many objects an answer holds, for counting rate points; none unless given. */
  readonly objectsIn?: (answer: T) => number;
}

/**
 * One JSON request to Jira.
 * @throws JiraRateLimitError, JiraError on any other failure status, JiraShapeError
 */
export async function requestJira<T>(path: Route, request: JiraRequest<T>): Promise<T> {
  const { method, body, answer } = request;
  const operation = `${method} ${request.operation}`;
  const client = request.as === 'app' ? api.asApp() : api.asUser();
  const response = await client.requestJira(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) countAnswer(response.headers, 0);
  if (response.status === 429) {
    const wait = Number(response.headers.get('retry-after'));
    throw new JiraRateLimitError(
      operation,
      Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : DEFAULT_RETRY_SECONDS,
      response.headers.get('ratelimit-reason') ?? 'unknown',
    );
  }
  const text = await response.text();
  if (!response.ok) throw new JiraError(operation, response.status, begun(text, 300));
  const parsed = answer.safeParse(text === '' ? undefined : parseJson(operation, text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new JiraShapeError(operation, issue?.path.join('.') ?? '', issue?.message ?? 'unknown');
  }
  countAnswer(response.headers, request.objectsIn?.(parsed.data) ?? 0);
  return parsed.data;
}

function parseJson(operation: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraShapeError(operation, '', 'not JSON');
  }
}

import api, { type Route } from '@forge/api';
import type { z } from 'zod';
import { JiraError, JiraRateLimitError, JiraShapeError } from './errors';

/** As whom Jira is asked: the app for the index, the user for rights and for writes. */
export type JiraPrincipal = 'app' | 'user';

const DEFAULT_RETRY_SECONDS = 60;

/**
 * One JSON request to Jira.
 * @param operation the operation for messages and logs, without ids or query
 * @throws JiraRateLimitError, JiraError on any other failure status, JiraShapeError
 */
export async function requestJira<T>(
  principal: JiraPrincipal,
  operation: string,
  path: Route,
  answer: z.ZodType<T>,
  body?: unknown,
): Promise<T> {
  const method = operation.slice(0, operation.indexOf(' '));
  const client = principal === 'app' ? api.asApp() : api.asUser();
  const response = await client.requestJira(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 429) {
    const wait = Number(response.headers.get('retry-after'));
    throw new JiraRateLimitError(
      operation,
      Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : DEFAULT_RETRY_SECONDS,
    );
  }
  const text = await response.text();
  if (!response.ok) throw new JiraError(operation, response.status, text.slice(0, 300));
  const parsed = answer.safeParse(text === '' ? undefined : parseJson(operation, text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new JiraShapeError(operation, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`);
  }
  return parsed.data;
}

function parseJson(operation: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraShapeError(operation, 'not JSON');
  }
}

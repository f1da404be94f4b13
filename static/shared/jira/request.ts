import { requestJira } from '@forge/bridge';
import { isRecord } from '../surface/extension';
import { JiraFailure, type JiraProblem } from './jira-failure';

const DEFAULT_WAIT_SECONDS = 30;

/**
 * Asks Jira as the viewer. The only place that calls `requestJira`.
 * @param path with ids and query values encoded
 * @throws JiraFailure for every answer that is no success, and when none comes
 */
export async function askJira(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await sent(method, path, body);
  const text = await response.text();
  const json = parsed(text);
  if (!response.ok) throw new JiraFailure(problemIn(response, json));
  return json;
}

async function sent(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await requestJira(path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new JiraFailure({ kind: 'unreachable' });
  }
}

function problemIn(response: Response, json: unknown): JiraProblem {
  const { status, headers } = response;
  if (status === 401) return { kind: 'signed out' };
  if (status === 429) {
    const seconds = Math.ceil(Number(headers.get('retry-after')));
    return { kind: 'wait', seconds: seconds > 0 ? seconds : DEFAULT_WAIT_SECONDS };
  }
  return status >= 500 ? { kind: 'broken', status } : { kind: 'refused', status, words: wordsIn(json) };
}

/** Jira's messages: a list of texts or of objects with a message, and texts by field. */
function wordsIn(json: unknown): string {
  if (!isRecord(json)) return '';
  return [...valuesIn(json['errorMessages']), ...valuesIn(json['errors'])]
    .map((each) => (isRecord(each) ? each['message'] : each))
    .filter((each): each is string => typeof each === 'string' && each !== '')
    .join(' ');
}

function valuesIn(list: unknown): readonly unknown[] {
  return typeof list === 'object' && list !== null ? Object.values(list) : [];
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

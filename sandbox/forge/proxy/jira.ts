import type { Caller, RestService } from '../../rest';
import { NotModelledError } from '../runtime/failure';
import { scopesSuffice, type OperationScopesOf } from '../scopes';
import type { Usage } from '../usage';
import type { ForgeService, ServiceRequest } from './dispatch';
import { jsonResponse, proxyError } from './response';

export interface JiraProxyOptions {
  readonly jira: RestService;
  readonly scopes: ReadonlySet<string>;
  readonly operationScopes: OperationScopesOf;
  readonly usage: Usage;
}

/** Passes product requests to Jira as the caller they are made for, when the manifest's scopes cover them. */
export function jiraProxy({ jira, scopes, operationScopes, usage }: JiraProxyOptions): ForgeService {
  return async (request) => {
    const { method, path, headers, text } = request;
    const caller = callerOf(request);
    if (caller instanceof Response) return caller;
    const needed = operationScopes(method, path.split('?', 1)[0] ?? path);
    if (!needed) throw new NotModelledError(`the Jira operation ${method} ${path}`);
    if (!scopesSuffice(scopes, needed)) return scopeMismatch();
    const body = parsedBody(text, headers);
    if (body instanceof Response) return body;
    usage.jira.requests += 1;
    const answer = await jira.handle(
      { method, url: path, headers: Object.fromEntries(headers), ...body },
      caller,
    );
    return jsonResponse(answer.status, answer.body, answer.headers);
  };
}

function callerOf({ target, invocation }: ServiceRequest): Caller | Response {
  const { provider, accountId } = target;
  if (provider === 'app') return { kind: 'app' };
  if (provider === 'none') return { kind: 'anonymous' };
  const { aaid } = invocation.runtime;
  if (accountId !== undefined && accountId !== aaid) return proxyError(403, 'USER_IMPERSONATION_NOT_ALLOWED');
  if (aaid === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
  return { kind: 'user', accountId: aaid };
}

/** What Atlassian's gateway says before Jira sees the request. */
function scopeMismatch(): Response {
  return jsonResponse(401, { code: 401, message: 'Unauthorized; scope does not match' });
}

function parsedBody(text: string | undefined, headers: Headers): { body?: unknown } | Response {
  if (text === undefined) return {};
  if (!headers.get('content-type')?.startsWith('application/json')) {
    return jsonResponse(415, { errorMessages: ['Unsupported Media Type'], errors: {} });
  }
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return jsonResponse(400, { errorMessages: ['There was an error parsing JSON.'], errors: {} });
  }
}

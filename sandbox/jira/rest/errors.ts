import type { RestResponse } from '../../rest';

/** An answer that is no success, in Jira's shape. */
export class JiraError extends Error {
  override readonly name = 'JiraError';

  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
  }
}

export function badRequest(...messages: string[]): JiraError {
  return new JiraError(400, messages);
}

/** For what real Jira takes and the sandbox does not: never passed over in silence. */
export function notServed(what: string): JiraError {
  return new JiraError(400, [`The sandbox does not serve ${what}.`]);
}

export function noSuchIssue(): JiraError {
  return new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

export function noSuchProject(idOrKey: string): JiraError {
  const what = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return new JiraError(404, [`No project could be found with ${what} '${idOrKey}'.`]);
}

export function errorResponse({ status, errorMessages, errors }: JiraError): RestResponse {
  return { status, body: { errorMessages, errors } };
}

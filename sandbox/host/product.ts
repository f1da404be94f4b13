import type { Caller, RestResponse, RestService } from '../rest';
import { scopesSuffice } from '../forge/scopes';
import { operationScopes } from '../jira/openapi/operations';
import type { ProductAnswer, ProductRequest } from './wire';

/** What Jira is asked through: by the shell as Jira's own front end, by a surface within the app's scopes. */
export class Product {
  constructor(
    private readonly jira: RestService,
    private readonly scopes: ReadonlySet<string>,
  ) {}

  /** A request of the shell. @param url path and query. */
  async asUser(method: string, url: string, text: string, caller: Caller): Promise<RestResponse> {
    const headers = text === '' ? {} : { 'content-type': 'application/json' };
    return this.send({ method, path: url, headers, body: text === '' ? null : text }, caller);
  }

  /** A surface's `requestJira`: as the user, within the scopes of the manifest. */
  async fromSurface(request: ProductRequest, caller: Caller): Promise<ProductAnswer> {
    const { status, headers, body } = await this.gated(request, caller);
    return {
      status,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
        ...headers,
      },
      body: body === undefined ? '' : JSON.stringify(body),
    };
  }

  private async gated(request: ProductRequest, caller: Caller): Promise<RestResponse> {
    const path = normalised(request.path);
    if (path === undefined) return refusal(400, `${request.path} is not a path of Jira's REST API`);
    const method = request.method.toUpperCase();
    const needed = operationScopes(method, path.split('?', 1)[0] ?? path);
    if (!needed) throw new Error(`the sandbox does not model the Jira operation ${method} ${path}`);
    if (!scopesSuffice(this.scopes, needed)) {
      return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
    }
    return this.send({ ...request, method, path }, caller);
  }

  private async send({ method, path, headers, body }: ProductRequest, caller: Caller): Promise<RestResponse> {
    if (body === null || body === '') return this.jira.handle({ method, url: path, headers }, caller);
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      return refusal(400, 'There was an error parsing JSON. Check that your request body is valid.');
    }
    return this.jira.handle({ method, url: path, headers, body: parsed }, caller);
  }
}

/** Dots and slashes resolved as a browser would; undefined when that leaves the REST API. */
function normalised(path: string): string | undefined {
  const { pathname, search } = new URL(path, 'http://product');
  return pathname.startsWith('/rest/') ? pathname + search : undefined;
}

function refusal(status: number, message: string): RestResponse {
  return { status, body: { errorMessages: [message], errors: {} } };
}

import type { Caller, RestRequest, RestResponse, RestService } from '../../rest';
import { JqlError } from '../jql/errors';
import { createContractChecker, operationOf, type ContractChecker, type Operation } from '../openapi';
import { userOf } from '../site/permissions';
import type { JiraSite } from '../site/site';
import type { Answer, Call, Handler } from './call';
import { badRequest, errorResponse, JiraError } from './errors';
import { handlers } from './handlers';
import { Budget, HOURLY_POINTS } from './limits/budget';
import { Faults, JiraTimeoutError, type Fault } from './limits/faults';
import { Usage } from './limits/usage';
import { Query } from './query';
import { SearchCache } from './search-cache';

export interface JiraServiceOptions {
  /** Throws ContractError for requests and answers that Atlassian's document does not allow. Default false. */
  readonly checkContract?: boolean;
  /** Issues that a page of a search holds at most: Jira gives fewer than asked for when it likes to. */
  readonly searchPage?: number;
  /** The app's rate points an hour; default 65,000. */
  readonly hourlyPoints?: number;
}

/** The REST API of a site, with what tests and benchmarks look at and switch. */
export interface JiraService extends RestService {
  readonly usage: Usage;
  readonly faults: Faults;
  readonly budget: Budget;
}

/**
 * Serves a site's REST API. `handle` answers as Jira does, errors included; it rejects only with ContractError and,
 * when that fault is on, with JiraTimeoutError.
 */
export function createJiraService(site: JiraSite, options: JiraServiceOptions = {}): JiraService {
  const { checkContract = false, hourlyPoints = HOURLY_POINTS, searchPage = Infinity } = options;
  return new Service(
    site,
    new Budget(site.clock, hourlyPoints),
    checkContract ? createContractChecker() : undefined,
    searchPage,
  );
}

class Service implements JiraService {
  readonly usage = new Usage();
  readonly faults = new Faults();
  private readonly searches = new SearchCache();

  constructor(
    private readonly site: JiraSite,
    readonly budget: Budget,
    private readonly checker: ContractChecker | undefined,
    private readonly searchPage: number,
  ) {}

  async handle(request: RestRequest, caller: Caller): Promise<RestResponse> {
    const operation = operationOf(request.method, request.url);
    const handler = operation && handlers[operation.operationId];
    if (!handler)
      return errorResponse(new JiraError(404, [`${request.method} ${request.url} is not found.`]));
    this.checker?.checkRequest(request);
    const response = this.answer(operation, handler, request, caller);
    this.checker?.checkResponse(request, response);
    return response;
  }

  private answer(operation: Operation, handler: Handler, request: RestRequest, caller: Caller): RestResponse {
    const { operationId } = operation;
    const fault = this.faults.take(operationId, carriesToken(request));
    if (fault === 'timeout') throw new JiraTimeoutError(`${operationId} did not answer in time`);
    if (fault !== undefined && fault !== 'lost-answer') return this.faulty(operationId, fault);
    if (this.budget.remaining === 0) {
      this.usage.add(operationId, 0);
      const error = new JiraError(429, [
        'The rate limit of the app is used up: come back after the time in Retry-After.',
      ]);
      return { ...errorResponse(error), headers: this.budget.refusalHeaders() };
    }
    const { response, points } = this.run(operation, handler, request, caller);
    this.budget.spend(points);
    this.usage.add(operationId, points);
    if (fault === 'lost-answer') throw new JiraTimeoutError(`the answer of ${operationId} was lost`);
    return { ...response, headers: this.budget.headers() };
  }

  private faulty(operationId: string, fault: Exclude<Fault, 'timeout' | 'lost-answer'>): RestResponse {
    if (fault === 'refused-token') {
      this.budget.spend(1);
      this.usage.add(operationId, 1);
      const refusal = badRequest('The nextPageToken is not valid any more.');
      return { ...errorResponse(refusal), headers: this.budget.headers() };
    }
    this.usage.add(operationId, 0);
    const response = errorResponse(new JiraError(fault.status, ['A fault switched on in the sandbox.']));
    const headers =
      fault.status === 429
        ? this.budget.refusalHeaders(fault.reason ?? 'jira-burst-based', fault.retryAfter)
        : this.budget.headers();
    return { ...response, headers };
  }

  private run(
    { pathParameters }: Operation,
    handler: Handler,
    { url, body }: RestRequest,
    caller: Caller,
  ): { response: RestResponse; points: number } {
    this.site.bulkEdits.advance();
    try {
      const user = userOf(this.site, caller);
      if (caller.kind === 'user' && !user) {
        throw new JiraError(401, ['Client must be authenticated to access this resource.']);
      }
      const call: Call = {
        site: this.site,
        caller,
        zone: user?.timeZone ?? 'UTC',
        path: pathParameters,
        query: new Query(url),
        rawBody: body,
        searches: this.searches,
        searchPage: this.searchPage,
      };
      return succeeded(handler(call));
    } catch (error) {
      if (error instanceof JqlError)
        return { response: errorResponse(new JiraError(400, error.messages)), points: 1 };
      if (error instanceof JiraError) return { response: errorResponse(error), points: 1 };
      throw error;
    }
  }
}

function carriesToken({ body }: RestRequest): boolean {
  const { nextPageToken } = (body ?? {}) as { readonly nextPageToken?: unknown };
  return typeof nextPageToken === 'string';
}

function succeeded({ status = 200, body, objects = 0 }: Answer): { response: RestResponse; points: number } {
  return { response: { status, ...(body === undefined ? {} : { body }) }, points: 1 + objects };
}

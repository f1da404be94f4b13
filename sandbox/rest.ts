/** Who makes a request to the sandbox's Jira. `app` is the app's own user. */
export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'anonymous' };

/** A REST request as it reaches the product: `url` is path and query, e.g. `/rest/api/3/search/jql`. */
export interface RestRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON body; absent when the request has none. */
  readonly body?: unknown;
}

export interface RestResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON body; absent for an empty answer (204). */
  readonly body?: unknown;
}

/** Anything that answers product REST requests: the sandbox's Jira. */
export interface RestService {
  handle(request: RestRequest, caller: Caller): Promise<RestResponse>;
}

/** A product event as Forge hands it to a trigger function, e.g. `avi:jira:updated:issue`. */
export interface ProductEvent {
  readonly eventType: string;
  readonly [field: string]: unknown;
}

/** Receives product events from the sandbox's Jira, to deliver them to the app late, doubled or at once. */
export type EventSink = (event: ProductEvent) => void;

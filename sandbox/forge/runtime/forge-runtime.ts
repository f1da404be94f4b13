/** Who and what an invocation is, as far as the Forge packages read it. */
export interface AppContext {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly invocationId: string;
  readonly installationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly license: { readonly active: boolean; readonly isActive: boolean };
  readonly installation: {
    readonly ari: { readonly installationId: string };
    readonly contexts: readonly unknown[];
  };
  readonly permissions: { readonly scopes: readonly string[]; readonly external: Record<string, never> };
}

interface Metrics {
  counter(name: string): { incr(): void; decr(): void; incrBy(): void };
  timing(name: string): { measure(): { stop(): void } };
  gauge(name: string): { set(): void };
}

/**
 * The value of `global.__forge_runtime__` during an invocation: the fields that @forge/api 8.3.0, kvs 1.6.5,
 * sql 4.0.8 and events 3.0.8 read. `kvs` is left out on purpose: with it @forge/kvs would address another host.
 */
export interface ForgeRuntime {
  readonly appContext: AppContext;
  readonly contextAri: string;
  /** The account of the user who caused the invocation; absent for events, queues and schedules. */
  readonly aaid?: string;
  readonly lambdaContext: { readonly awsRequestId: string; getRemainingTimeInMillis(): number };
  readonly metrics: Metrics;
  readonly externalAuth: readonly never[];
  readonly container: Record<string, never>;
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly proxy: { readonly token: string; readonly url: string; readonly host: string };
  readonly realtime: Record<string, never>;
}

export const silentMetrics: Metrics = {
  counter: () => ({ incr: () => undefined, decr: () => undefined, incrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

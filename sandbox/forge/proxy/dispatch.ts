import { NotModelledError } from '../runtime/failure';
import type { Dispatch, FetchTarget, Invocation } from '../runtime/invocation';
import type { ChargeLatency } from './latency';

/** One of the services behind Forge's proxy. `body` is the parsed JSON body, if there was one. */
export type ForgeService = (request: ServiceRequest) => Promise<Response>;

export interface ServiceRequest {
  readonly invocation: Invocation;
  readonly target: FetchTarget;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Headers;
  readonly text: string | undefined;
}

/** `service` as in `dispatcher`; `path` is path and query; `functionKey` is of the function that calls. */
export type CallHook = (service: string, path: string, functionKey: string) => void | Promise<void>;

/** `services` by what the target names: `jira` and `stargate` (the queue) are remotes, `kvs` and `sql` types. */
export function dispatcher(
  services: Readonly<Record<string, ForgeService>>,
  chargeLatency: ChargeLatency,
  hooks: { readonly before: CallHook | undefined; readonly after: CallHook | undefined },
): Dispatch {
  return async (invocation, target, path, init) => {
    const name =
      target.type === 'fpp' ? (target.remote ?? `context ${target.contextAri ?? ''}`) : target.type;
    const service = services[name];
    if (!service) throw new NotModelledError(`requests to ${name} (${path})`);
    await hooks.before?.(name, path, invocation.functionKey);
    const response = await service({
      invocation,
      target,
      method: (init.method ?? 'GET').toUpperCase(),
      path,
      headers: new Headers(init.headers),
      text: bodyText(init.body, path),
    });
    chargeLatency(invocation, name);
    await hooks.after?.(name, path, invocation.functionKey);
    return response;
  };
}

function bodyText(body: RequestInit['body'], path: string): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  throw new NotModelledError(`a request body that is not a string (${path})`);
}

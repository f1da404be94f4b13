import { randomUUID } from 'node:crypto';
import type { Manifest, Surface } from './manifest';
import type { FunctionCall } from './runtime/host';
import type { Identity } from './runtime/identity';

/** Who asks a resolver, and from where. */
export interface ResolverCaller {
  /** The signed-in user; without one the call is anonymous. */
  readonly accountId?: string;
  /** `context.extension`, e.g. the project of a project page. It comes from the browser: nothing in it is proof. */
  readonly extension?: Readonly<Record<string, unknown>>;
  /** The module that asks, where several share the function. */
  readonly moduleKey?: string;
}

/** The call that the platform makes for a front end's `invoke`. @throws Error when there is no such resolver. */
export function resolverCall(
  manifest: Manifest,
  identity: Identity,
  target: string,
  resolverKey: string,
  payload: unknown,
  { accountId, extension, moduleKey }: ResolverCaller,
): FunctionCall {
  const surface = surfaceUnder(manifest, moduleKey ?? target) ?? surfaceOf(manifest, target);
  if (!surface) throw new Error(`the manifest has no module with a resolver under ${moduleKey ?? target}`);
  const context = {
    ...(accountId === undefined ? {} : { accountId }),
    cloudId: identity.cloudId,
    workspaceId: identity.cloudId,
    localId: randomUUID(),
    environmentId: identity.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: surface.key,
    siteUrl: identity.siteUrl,
    locale: 'en-US',
    timezone: 'UTC',
    extension: { type: surface.type, ...extension },
  };
  return {
    functionKey: surface.functionKey,
    kind: 'resolver',
    payload: { call: { functionKey: resolverKey, payload }, context },
    moduleKey: surface.key,
    moduleType: surface.type,
    ...(accountId === undefined ? {} : { accountId }),
  };
}

function surfaceUnder(manifest: Manifest, key: string): Surface | undefined {
  return manifest.surfaces.find((surface) => surface.key === key);
}

/** The first surface of a resolver's function; a function that no surface names yet can be asked all the same. */
function surfaceOf(manifest: Manifest, functionKey: string): Surface | undefined {
  const surface = manifest.surfaces.find((each) => each.functionKey === functionKey);
  if (surface || !manifest.functions.has(functionKey)) return surface;
  return { key: functionKey, type: 'core:function', functionKey };
}

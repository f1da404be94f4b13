import { randomBytes, randomUUID } from 'node:crypto';
import type { Identity } from './identity';
import { silentMetrics, type ForgeRuntime } from './forge-runtime';

export interface RuntimeFacts {
  readonly identity: Identity;
  readonly appVersion: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | undefined;
  /** Milliseconds that the invocation has left. */
  readonly remaining: () => number;
}

export function buildRuntime(facts: RuntimeFacts): ForgeRuntime {
  const { identity } = facts;
  const invocationId = randomUUID();
  return {
    appContext: {
      appId: identity.appId,
      appVersion: facts.appVersion,
      environmentId: identity.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId,
      installationId: identity.installationId,
      functionKey: facts.functionKey,
      moduleKey: facts.moduleKey,
      moduleType: facts.moduleType,
      license: { active: true, isActive: true },
      installation: installationOf(identity),
      permissions: { scopes: identity.scopes, external: {} },
    },
    contextAri: identity.contextAri,
    ...(facts.accountId === undefined ? {} : { aaid: facts.accountId }),
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: facts.remaining },
    metrics: silentMetrics,
    externalAuth: [],
    container: {},
    tracing: { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') },
    proxy: { token: randomUUID(), url: 'http://sandbox.invalid', host: 'sandbox.invalid' },
    realtime: {},
  };
}

/** What a function is handed beside its payload. */
export function invocationContext(runtime: ForgeRuntime): Record<string, unknown> {
  return {
    ...(runtime.aaid === undefined ? {} : { principal: { accountId: runtime.aaid } }),
    installContext: runtime.contextAri,
    license: { isActive: true },
    installation: runtime.appContext.installation,
  };
}

function installationOf(identity: Identity): ForgeRuntime['appContext']['installation'] {
  return {
    ari: { installationId: `ari:cloud:ecosystem::installation/${identity.installationId}` },
    contexts: [{ cloudId: identity.cloudId, workspaceId: identity.cloudId }],
  };
}

import type { Manifest } from './manifest';
import type { ResolverCaller } from './resolver-call';
import type { FunctionCall } from './runtime/host';
import type { Identity } from './runtime/identity';

/**
 * The call that Jira makes of a module's `dynamicProperties` function: the payload that its documentation shows, on
 * behalf of the user who looks.
 *
 * @throws Error when the module names no such function.
 */
export function dynamicPropertiesCall(
  manifest: Manifest,
  identity: Identity,
  moduleKey: string,
  { accountId, extension }: Omit<ResolverCaller, 'moduleKey'>,
): FunctionCall {
  const module = manifest.dynamics.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`the module ${moduleKey} has no dynamicProperties`);
  return {
    functionKey: module.functionKey,
    kind: 'resolver',
    payload: { cloudId: identity.cloudId, extension: { type: module.type, ...extension } },
    moduleKey,
    moduleType: module.type,
    ...(accountId === undefined ? {} : { accountId }),
  };
}

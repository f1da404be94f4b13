import { document, type OpenApiOperation } from './document';

/** An operation of Jira's REST API that the sandbox serves. */
export interface Operation {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** With the parameters in braces, as in `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** All of the classic or all of the granular ones are needed; an empty list needs none, null is not offered. */
  readonly classicScopes: readonly string[] | null;
  readonly granularScopes: readonly string[] | null;
}

interface Route {
  readonly method: string;
  readonly template: string;
  readonly segments: readonly string[];
  readonly operation: OpenApiOperation;
}

const routes: readonly Route[] = Object.entries(document.paths)
  .flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      segments: template.split('/'),
      operation,
    })),
  )
  // A written-out segment wins over a parameter: /project/search is no project.
  .sort((a, b) => parametersIn(a) - parametersIn(b));

/** The operation that answers a request; undefined when the sandbox serves none. `path` may carry a query. */
export function operationOf(method: string, path: string): Operation | undefined {
  const segments = (path.split('?', 1)[0] ?? path).split('/');
  for (const route of routes) {
    if (route.method !== method.toUpperCase()) continue;
    const pathParameters = match(route.segments, segments);
    if (pathParameters) return describe(route, pathParameters);
  }
  return undefined;
}

function describe({ method, template, operation }: Route, pathParameters: Record<string, string>): Operation {
  const scopes = operation['x-atlassian-oauth2-scopes'] ?? [];
  const inState = (state: string) => scopes.find((entry) => entry.state === state)?.scopes;
  // Jira Software's document names its scopes, all granular, under security only.
  const secured = (operation.security ?? []).flatMap((entry) => entry['OAuth2'] ?? []);
  return {
    operationId: operation.operationId,
    method,
    template,
    pathParameters,
    classicScopes: inState('Current') ?? null,
    granularScopes: inState('Beta') ?? secured,
  };
}

function match(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [place, wanted] of template.entries()) {
    const given = decoded(segments[place] ?? '');
    if (given === undefined) return undefined;
    const name = /^\{(.+)\}$/.exec(wanted)?.[1];
    if (name === undefined ? given !== wanted : given === '') return undefined;
    if (name !== undefined) parameters[name] = given;
  }
  return parameters;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function parametersIn({ segments }: Route): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

/** The scopes that a request needs, as Forge's proxy checks them; undefined when the sandbox serves no such request. */
export function operationScopes(
  method: string,
  path: string,
): { readonly classic: readonly string[] | null; readonly granular: readonly string[] | null } | undefined {
  const operation = operationOf(method, path);
  return operation && { classic: operation.classicScopes, granular: operation.granularScopes };
}

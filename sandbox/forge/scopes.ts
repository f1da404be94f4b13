/**
 * The OAuth scopes of a REST operation: all classic ones, or all granular ones, are needed. An empty list
 * means that this way needs none (`permissions/check` for classic scopes); null, that the operation does not
 * offer this way (Jira Software's operations know no classic scopes).
 */
export interface OperationScopes {
  readonly classic: readonly string[] | null;
  readonly granular: readonly string[] | null;
}

/** The scopes of an operation, or undefined when it is not known. `path` is without query. */
export type OperationScopesOf = (method: string, path: string) => OperationScopes | undefined;

export function scopesSuffice(
  declared: ReadonlySet<string>,
  { classic, granular }: OperationScopes,
): boolean {
  return [classic, granular].some((scopes) => scopes?.every((scope) => declared.has(scope)) ?? false);
}

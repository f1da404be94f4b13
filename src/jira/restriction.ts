import { z } from 'zod';

/** The field that says which roles of a team-managed project an issue is restricted to; other projects have it empty. */
export const RESTRICTION_FIELD = 'issuerestriction';

/**
 * Seen in answers of Jira: `{ "issuerestrictions": {}, "shouldDisplay": true }` where an issue is restricted to nobody.
 * OpenAPI does not describe it.
 */
const noRestriction = z
  .object({ issuerestrictions: z.record(z.string(), z.unknown()).refine(isEmpty).nullish() })
  .nullish();

/** Fields of an issue that limit who may see it, as far as they were asked for. */
export interface Limits {
  readonly security?: unknown;
  readonly issuerestriction?: unknown;
}

/**
 * Whether an issue is not for everybody who may browse its project: it has a security level, or is restricted to roles.
 * A restriction in a shape that is not known is one.
 */
export function isLimited({ security, issuerestriction }: Limits): boolean {
  return (security ?? null) !== null || !noRestriction.safeParse(issuerestriction).success;
}

const withLimits = z.object({
  fields: z.object({ security: z.unknown().optional(), issuerestriction: z.unknown().optional() }),
});

/** The same of Jira's JSON of an issue. */
export function isLimitedIn(json: unknown): boolean {
  return isLimited(withLimits.safeParse(json).data?.fields ?? {});
}

function isEmpty(restrictions: Readonly<Record<string, unknown>>): boolean {
  return Object.values(restrictions).every(
    (holders) => holders === null || (Array.isArray(holders) && holders.length === 0),
  );
}

import { z } from 'zod';
import type { Instant } from '../domain/day';

const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}):?(\d{2})?$/;

/**
 * The instant of a Jira timestamp (`2015-01-30T00:43:49.000+0000`); the offset may lack its colon or be `Z`.
 * Null when the text is not a timestamp.
 */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const offset = match[2] === 'Z' ? 'Z' : `${match[2]}:${match[3] ?? '00'}`;
  const instant = Date.parse(`${match[1]}${offset}`);
  return Number.isNaN(instant) ? null : instant;
}

/** A Jira id: digits in a string. */
export const idOf = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

export const instantOf = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: `"${text}" is not a timestamp` });
  return z.NEVER;
});

/** A value with an id and a name, such as a priority or a version. */
export const namedOf = z.object({ id: idOf, name: z.string() });

/** The id of what a mapped field holds and no mapping can know: several values at once, or no option at all. */
export const UNMAPPABLE = 0;

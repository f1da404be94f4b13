import { route } from '@forge/api';
import { z } from 'zod';
import { requestJira } from './request';

const answer = z.object({
  queries: z
    .array(
      z.object({
        structure: z.looseObject({ orderBy: z.unknown().optional() }).optional(),
        errors: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

/** Fields that hold people. */
const PEOPLE = new Set(['assignee', 'creator', 'reporter', 'voter', 'watcher']);
/** An account id, older or newer; a custom field may hold people too. */
const ACCOUNT_ID = /^(?:[0-9a-f]{24}|\d+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

const functionCall = z.object({ function: z.string() });
const valueOperand = z.object({ value: z.string() });
const namedField = z.object({ field: z.object({ name: z.string() }) });

/** Amounts of time before or after now, such as `-4w 2d`. */
const RELATIVE_DATE = /^[+-]?(?:\d+[yMwdhm]\s*)+$/;
const COMPARED = new Set(['<', '<=', '>', '>=']);

/**
 * What is wrong with a JQL filter, in Jira's words or ours; null when nothing is. It is parsed alone: text that only
 * makes sense between the app's brackets ("a) OR (b") could widen what is read instead of narrowing it. What it finds
 * may change only when an issue does: functions and relative dates mean something else for each caller, or each day.
 * It names no person: it is stored, and of people nothing is.
 */
export async function problemOfFilter(filter: string): Promise<string | null> {
  const { queries } = await requestJira(route`/rest/api/3/jql/parse?validation=strict`, {
    method: 'POST',
    as: 'app',
    operation: '/rest/api/3/jql/parse',
    answer,
    body: { queries: [filter] },
  });
  const errors = queries.flatMap((query) => query.errors);
  if (errors.length > 0) return errors.join(' ');
  const structures = queries.map((query) => query.structure);
  if (structures.some((structure) => structure?.orderBy !== undefined))
    return 'a filter has no order; leave ORDER BY out';
  const unsteady = structures.flatMap((structure) => unsteadyIn(structure))[0];
  if (unsteady !== undefined)
    return `${unsteady} means something else at another time or for somebody else; name the values themselves`;
  const person = structures.flatMap((structure) => peopleIn(structure))[0];
  return person === undefined ? null : `${person} is about people, of whom nothing is stored; leave it out`;
}

/** Parts of a query that are about people. */
function peopleIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(peopleIn);
  if (typeof part !== 'object' || part === null) return [];
  const field = namedField.safeParse(part).data?.field.name ?? '';
  const value = valueOperand.safeParse(part).data?.value ?? '';
  return [
    ...(PEOPLE.has(field.toLowerCase()) ? [field] : []),
    ...(ACCOUNT_ID.test(value) ? ['an account id'] : []),
    ...Object.values(part).flatMap(peopleIn),
  ];
}

/** Parts of a query whose meaning changes while no issue does. */
function unsteadyIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(unsteadyIn);
  if (typeof part !== 'object' || part === null) return [];
  const { operator, operand, ...rest } = part as Record<string, unknown>;
  const name = functionCall.safeParse(part).data?.function;
  const compared = typeof operator === 'string' && COMPARED.has(operator);
  const value = compared ? valueOperand.safeParse(operand).data?.value : undefined;
  return [
    ...(name === undefined ? [] : [`${name}()`]),
    ...(value !== undefined && RELATIVE_DATE.test(value) ? [`the relative date ${value}`] : []),
    ...unsteadyIn(operand),
    ...Object.values(rest).flatMap(unsteadyIn),
  ];
}

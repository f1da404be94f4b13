import { route } from '@forge/api';
import { z } from 'zod';
import { requestJira } from './request';

const answer = z.object({
  queries: z
    .array(
      z.object({
        structure: z.object({ orderBy: z.unknown().optional() }).optional(),
        errors: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

/**
 * What is wrong with a JQL filter, in Jira's words; null when nothing is. It is parsed alone: text that only makes
 * sense between the app's brackets ("a) OR (b") could widen what is read instead of narrowing it.
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
  return queries.some((query) => query.structure?.orderBy !== undefined)
    ? 'a filter has no order; leave ORDER BY out'
    : null;
}

import { z } from 'zod';
import type { Figure } from '../figure';

/** What a resolver's answer costs in a fresh process, of what Forge limits. */
export const surfaceCost = z.object({
  name: z.string(),
  /** All, those that read defects or not. */
  statements: z.number(),
  rowsRead: z.number(),
  bytesRead: z.number(),
  answerBytes: z.number(),
  /** Of app and database. */
  processorMs: z.number(),
});
export type SurfaceCost = z.infer<typeof surfaceCost>;

/** Forge's limits. */
const ANSWER_BYTES = 5_000_000;
const RESOLVER_MS = 25_000;

/** What may be read for a page of the audit: the facts of its days and of those round them, and all links. */
const MOST_OF_AUDIT = { small: 0.6, large: 1 / 6 };
/** A page has some 27,000 rows: of a larger project it must read a small part. */
const LARGE_BYTES = 10_000_000;

const MOST_STATEMENTS = 20;

/** @param mostStatements of each */
export function surfaceFigures(
  prefix: string,
  costs: readonly SurfaceCost[],
  mostStatements = MOST_STATEMENTS,
): readonly Figure[] {
  const whole = costs.find(({ name }) => name === 'report')?.bytesRead ?? 0;
  return costs.flatMap(({ name, statements, bytesRead, answerBytes, processorMs }) => [
    { name: `${prefix}${name}: SQL statements`, value: statements, most: mostStatements },
    {
      name: `${prefix}${name}: share of Forge's 5 MB of an answer`,
      value: answerBytes / ANSWER_BYTES,
      most: 1,
    },
    {
      name: `${prefix}${name}: share of Forge's 25 s of a resolver`,
      value: processorMs / RESOLVER_MS,
      most: 1,
    },
    ...(name.startsWith('audit')
      ? [
          {
            name: `${prefix}${name}: bytes read, of those of a report`,
            value: bytesRead / whole,
            most: whole > LARGE_BYTES ? MOST_OF_AUDIT.large : MOST_OF_AUDIT.small,
          },
        ]
      : []),
  ]);
}

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

const MOST_STATEMENTS = 20;

/** @param auditBytes what a page of the audit has to read; null: none was asked for */
export function surfaceFigures(
  prefix: string,
  costs: readonly SurfaceCost[],
  auditBytes: number | null,
  mostStatements = MOST_STATEMENTS,
): readonly Figure[] {
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
    ...(auditBytes !== null && name.includes('audit')
      ? [
          {
            name: `${prefix}${name}: bytes read, of those that a page has to read at most`,
            value: bytesRead / auditBytes,
            most: 1,
          },
        ]
      : []),
  ]);
}

import { z } from 'zod';
import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';

/**
 * What is read of a project: which issues, and which of their fields. Settings decide it when a run starts; it then
 * stands for as long as the run's lane does, so that all rows of a lane were read alike.
 */
export interface ReadPlan {
  readonly fields: Settings['fields'] & { readonly type: string | null; readonly area: string | null };
  /** Issue types that count as defects; none: nothing is read. */
  readonly typeIds: readonly number[];
  /** JQL that narrows what is read. */
  readonly filter: string | null;
  /** How far back from the run's start defects are read; null: all of them. */
  readonly horizonMonths: number | null;
  /** Defects created earlier are not read. */
  readonly horizon: Instant | null;
}

const fieldId = z.string().nullable();

const readPlan = z.object({
  fields: z.object({
    discovery: fieldId,
    origin: fieldId,
    mechanism: fieldId,
    severity: z.string(),
    prevention: fieldId,
    type: fieldId,
    area: fieldId,
  }),
  typeIds: z.array(z.number()),
  filter: z.string().nullable(),
  horizonMonths: z.number().nullable(),
  horizon: z.number().nullable(),
});

export function planToText(plan: ReadPlan): string {
  return JSON.stringify(plan);
}

export function planFromText(text: string): ReadPlan {
  return readPlan.parse(JSON.parse(text));
}

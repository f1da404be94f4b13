import { z } from 'zod';
import { COVERAGES } from '../domain/aggregate/quality/coverage';
import { MAPPED_FIELDS } from '../domain/aggregate/quality/unmapped';
import { TRIAGE_FIELDS } from '../domain/triage/lacking';

/** The criteria of data quality, as the browser sends them. */
export const qualityCriteria = [
  z.strictObject({ by: z.literal('coverage'), field: z.enum(TRIAGE_FIELDS), is: z.enum(COVERAGES) }),
  z.strictObject({
    by: z.literal('unmapped value'),
    field: z.enum(MAPPED_FIELDS),
    id: z.number().int().nonnegative(),
  }),
  z.strictObject({
    by: z.literal('names version'),
    versions: z.array(z.number().int().positive()).min(1).max(10_000).readonly(),
  }),
  z.strictObject({ by: z.literal('fixed before affected') }),
] as const;

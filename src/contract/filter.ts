import { z } from 'zod';
import { SEVERITY_CLASSES } from '../domain/aggregate/companions/severity';
import { parseDay } from '../domain/day';
import { ATTRIBUTIONS } from '../domain/filter/filter';

const versionId = z.number().int().positive();
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');
/** Values of an area or type by name; null is "has none". */
const values = z.array(z.string().min(1).max(255).nullable()).max(200);

/** A filter as it is asked for: what is left out asks for nothing. */
export const filterRequest = z.strictObject({
  releases: z
    .strictObject({ by: z.enum(ATTRIBUTIONS), from: versionId.optional(), to: versionId.optional() })
    .optional(),
  created: z
    .strictObject({ from: day.optional(), to: day.optional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      message: 'lies before the first day; swap the two',
    })
    .optional(),
  severities: z.array(z.enum(SEVERITY_CLASSES)).max(SEVERITY_CLASSES.length).optional(),
  areas: values.optional(),
  types: values.optional(),
  taggedOnly: z.boolean('is not known: write 1, or leave it out').optional(),
});

export type FilterRequest = z.infer<typeof filterRequest>;

/** A filter of what has days of its own: what a defect is, not when it was created or where it shipped. */
export const traitFilter = filterRequest.pick({
  severities: true,
  areas: true,
  types: true,
  taggedOnly: true,
});

export type TraitFilter = z.infer<typeof traitFilter>;

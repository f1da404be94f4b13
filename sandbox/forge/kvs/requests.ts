import { z } from 'zod';

const YEAR_S = 365 * 86_400;

const UNIT_S = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** A time to live of at most a year, in milliseconds. */
const ttl = z
  .strictObject({ value: z.number().int().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .transform(({ value, unit }) => value * UNIT_S[unit])
  .refine((seconds) => seconds <= YEAR_S, 'at most a year')
  .transform((seconds) => seconds * 1000);

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();

const setOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .prefault({});

export const getRequest = z.strictObject({
  key: z.unknown(),
  options: z.strictObject({ metadataFields }).optional(),
});

export const setRequest = z.strictObject({ key: z.unknown(), value: z.unknown(), options: setOptions });

export const deleteRequest = z.strictObject({ key: z.unknown() });

export const batchSetRequest = z.array(setRequest);

export const batchKeysRequest = z.array(z.strictObject({ key: z.unknown() }));

export const queryRequest = z.strictObject({
  limit: z.number().int().min(1).max(100).default(10),
  after: z.string().optional(),
  where: z
    .tuple([
      z.strictObject({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    ])
    .optional(),
  options: z.strictObject({ metadataFields }).optional(),
});

export const transactionRequest = z.strictObject({
  set: z
    .array(
      z.strictObject({
        key: z.unknown(),
        value: z.unknown(),
        options: z.strictObject({ ttl: ttl.optional() }).prefault({}),
      }),
    )
    .default([]),
  delete: z.array(deleteRequest).default([]),
});

import { z } from 'zod';

const JSON_KB = 1024;

/** Source: limits-async-events, 26 February 2026. */
export const EVENTS_PER_PUSH = 50;
export const EVENTS_PER_MINUTE = 500;
export const PUSH_BYTES = 200 * JSON_KB;
/** For consumers that may run longer than 55 s. */
export const LONG_EVENT_BYTES = 100 * JSON_KB;
export const PUSHES_PER_CHAIN = 1000;

const job = { queueName: z.string(), jobId: z.string(), time: z.string() };

const pushedEvent = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.strictObject({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
});

export const publishRequest = z.looseObject({ ...job, payload: z.array(pushedEvent) });

export const jobRequest = z.looseObject(job);

export type PushedEvent = z.infer<typeof pushedEvent>;

import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { HttpError, readText } from './http';
import type { DashboardChange, DeliveryChange, DynamicRequest, InvokeRequest, ProductRequest } from './wire';

const record = z.record(z.string(), z.unknown());
const columns = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const pace = z.enum(['lifelike', 'hurried']);

export const userRequest = z.object({ accountId: z.string().nullable() });

export const invokeRequest: z.ZodType<InvokeRequest> = z.object({
  moduleKey: z.string(),
  resolverKey: z.string(),
  payload: z.unknown().optional(),
  extension: record,
});

export const dynamicRequest: z.ZodType<DynamicRequest> = z.object({
  moduleKey: z.string(),
  extension: record,
});

export const productRequest: z.ZodType<ProductRequest> = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});

export const dashboardChange: z.ZodType<DashboardChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), moduleKey: z.string(), column: z.number().int().min(0).max(2) }),
  z.object({ kind: z.literal('remove'), gadgetId: z.string() }),
  z.object({ kind: z.literal('move'), gadgetId: z.string(), column: z.number().int().min(0).max(2) }),
  z.object({ kind: z.literal('columns'), columns }),
  z.object({ kind: z.literal('configure'), gadgetId: z.string(), configuration: record }),
]);

export const deliveryChange: z.ZodType<DeliveryChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pace'), pace }),
  z.object({ kind: z.literal('deliver') }),
  z.object({ kind: z.literal('advance'), milliseconds: z.number().min(0) }),
  z.object({ kind: z.literal('set'), instant: z.number() }),
]);

/** The JSON body of a request to the host. @throws HttpError 400 that says what is wrong with it. */
export async function readBody<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'the body is not JSON');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { ReportAnswer } from './report';

const projectId = z.number().int().positive();
const day = z
  .string()
  .refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');

/** The requests of all resolvers, by name. Input of the browser: parsed by the wrapper before anything else. */
export const requests = {
  /** The report of each project; numbers of several are pooled by whoever shows them. */
  report: z.strictObject({ projectIds: z.array(projectId).min(1).max(50), asOf: day.optional() }),
  /** Replaces the site's settings document. */
  'save-site-settings': z.strictObject({ document: z.unknown() }),
  /** Enables projects, or reads them anew. */
  'enable-projects': z.strictObject({ projectIds: z.array(projectId).min(1).max(50) }),
} as const;

export type ResolverName = keyof typeof requests;
export type RequestOf<N extends ResolverName> = z.infer<(typeof requests)[N]>;

/** The data of all resolvers' answers, by name. */
export interface Answers {
  readonly report: ReportAnswer;
  readonly 'save-site-settings': { readonly saved: true };
  readonly 'enable-projects': { readonly enabled: readonly number[] };
}

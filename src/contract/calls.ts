import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { IssueAnswer } from './issue';
import type { ReportAnswer } from './report';

const id = z.number().int().positive();
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');

/** The requests of all resolvers, by name. Input of the browser: parsed by the wrapper before anything else. */
export const requests = {
  /** The report of each project; numbers of several are pooled by whoever shows them. */
  report: z.strictObject({ projectIds: z.array(id).min(1).max(50), asOf: day.optional() }),
  /** Where one issue is counted, and its three fields as the caller may edit them. */
  issue: z.strictObject({ issueId: id }),
  /** Writes one of the three fields as the caller; null clears it. The index follows at once. */
  'tag-issue': z.strictObject({
    issueId: id,
    field: z.enum(['discovery', 'origin', 'mechanism']),
    optionId: z.string().regex(/^\d+$/).nullable(),
  }),
  /** The enabled projects that the caller may browse. */
  projects: z.strictObject({}),
  /** Replaces the site's settings document. */
  'save-site-settings': z.strictObject({ document: z.unknown() }),
  /** Enables projects, or reads them anew. */
  'enable-projects': z.strictObject({ projectIds: z.array(id).min(1).max(50) }),
} as const;

export type ResolverName = keyof typeof requests;
export type RequestOf<N extends ResolverName> = z.infer<(typeof requests)[N]>;

/** The data of all resolvers' answers, by name. */
export interface Answers {
  readonly report: ReportAnswer;
  readonly issue: IssueAnswer;
  readonly 'tag-issue': IssueAnswer;
  readonly projects: {
    readonly projects: readonly { readonly id: number; readonly key: string; readonly name: string }[];
  };
  readonly 'save-site-settings': { readonly saved: true };
  readonly 'enable-projects': { readonly enabled: readonly number[] };
}

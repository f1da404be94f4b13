import { z } from 'zod';
import type { Instant } from '../domain/day';

const id = z.coerce.number().int().positive();
const issueEvent = z.object({
  issue: z.object({
    id,
    fields: z
      .object({ project: z.object({ id }), issuetype: z.object({ id }) })
      .nullish()
      .catch(null),
  }),
  timestamp: z.coerce.number().int().positive().nullish().catch(null),
});
const linkEvent = z.object({
  sourceIssueId: id,
  destinationIssueId: id,
  timestamp: z.coerce.number().int().positive().nullish().catch(null),
});
const versionEvent = z.object({ version: z.object({ projectId: id }) });
const projectEvent = z.object({ project: z.object({ id }) });

/** What a product event tells of an issue: which it is, and what it was when the event happened. */
export interface IssueChange {
  readonly issueId: number;
  /** Null when the event does not tell. */
  readonly was: { readonly projectId: number; readonly typeId: number } | null;
  /** By Jira's clock; null when the event does not tell. */
  readonly happened: Instant | null;
}

/** @throws ZodError when it is no issue event */
export function changeInEvent(event: unknown): IssueChange {
  const { issue, timestamp } = issueEvent.parse(event);
  return {
    issueId: issue.id,
    was: issue.fields ? { projectId: issue.fields.project.id, typeId: issue.fields.issuetype.id } : null,
    happened: timestamp ?? null,
  };
}

/** What a product event tells of a link: the issues at its ends, and when it happened by Jira's clock, or null. */
export interface LinkChange {
  readonly ends: readonly number[];
  readonly happened: Instant | null;
}

/** @throws ZodError when it is no event of a link */
export function linkInEvent(event: unknown): LinkChange {
  const { sourceIssueId, destinationIssueId, timestamp } = linkEvent.parse(event);
  return { ends: [...new Set([sourceIssueId, destinationIssueId])], happened: timestamp ?? null };
}

/** The id of the project whose version a product event is about. @throws ZodError when it is no version event */
export function projectOfVersionEvent(event: unknown): number {
  return versionEvent.parse(event).version.projectId;
}

/** The id of the project that a product event is about. @throws ZodError when it is no project event */
export function projectOfProjectEvent(event: unknown): number {
  return projectEvent.parse(event).project.id;
}

import { z } from 'zod';

const id = z.coerce.number().int().positive();
const issueEvent = z.object({ issue: z.object({ id }) });
const versionEvent = z.object({ version: z.object({ projectId: id }) });

/** The id of the issue that a product event is about. @throws ZodError when it is no issue event */
export function issueOfEvent(event: unknown): number {
  return issueEvent.parse(event).issue.id;
}

/** The id of the project whose version a product event is about. @throws ZodError when it is no version event */
export function projectOfVersionEvent(event: unknown): number {
  return versionEvent.parse(event).version.projectId;
}

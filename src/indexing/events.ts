import { z } from 'zod';
import { loadEnabledProjects } from '../store/index-state';
import { enqueue } from './queue';

const id = z.coerce.number().int().positive();
const issueEvent = z.object({ issue: z.object({ id }) });
const versionEvent = z.object({ version: z.object({ projectId: id }) });

/**
 * `avi:jira:created|updated|deleted:issue`. The event only tells *that* an issue changed: its state is read later,
 * fresh, so it does not matter how late, how often or in which order events come.
 */
export async function onIssueEvent(event: unknown): Promise<void> {
  const { issue } = issueEvent.parse(event);
  if ((await loadEnabledProjects()).length > 0) await enqueue({ kind: 'issues', issueIds: [issue.id] });
}

/** `avi:jira:*:version`: the project's list is read anew. */
export async function onVersionEvent(event: unknown): Promise<void> {
  const { projectId } = versionEvent.parse(event).version;
  const enabled = await loadEnabledProjects();
  if (enabled.some((project) => project.projectId === projectId))
    await enqueue({ kind: 'versions', projectId });
}

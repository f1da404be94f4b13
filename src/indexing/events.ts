import { issueOfEvent, projectOfVersionEvent } from '../jira/event';
import { loadEnabledProjects } from '../store/index-state';
import { enqueue } from './queue';

/**
 * `avi:jira:created|updated|deleted:issue`. The event only tells *that* an issue changed: its state is read later,
 * fresh, so it does not matter how late, how often or in which order events come.
 */
export async function onIssueEvent(event: unknown): Promise<void> {
  const issueId = issueOfEvent(event);
  if ((await loadEnabledProjects()).length > 0) await enqueue({ kind: 'issues', issueIds: [issueId] });
}

/** `avi:jira:*:version`: the project's list is read anew. */
export async function onVersionEvent(event: unknown): Promise<void> {
  const projectId = projectOfVersionEvent(event);
  const enabled = await loadEnabledProjects();
  if (enabled.some((project) => project.projectId === projectId))
    await enqueue({ kind: 'versions', projectId });
}

import { changeInEvent, projectOfProjectEvent, projectOfVersionEvent } from '../jira/event';
import { projectsOfStored } from '../store/defects';
import { loadEnabledProjects } from '../store/index-state';
import { linkersOf } from '../store/linked-issues';
import { takeLease } from '../store/lease';
import { noteSign } from '../store/signs';
import { disable } from './clear';
import { GATHERING_SECONDS, noticeChanges } from './notice';
import { enqueue } from './queue';
import { targetsOf } from './targets';

/**
 * `avi:jira:created|updated|deleted:issue`. The event only tells *that* an issue changed: its state is read later,
 * fresh, so it does not matter how late, how often or in which order events come. An issue that was no defect then and
 * is not stored needs no reading: every other state it had or gets has an event of its own.
 */
export async function onIssueEvent(event: unknown): Promise<void> {
  const { issueId, was, happened } = changeInEvent(event);
  const now = Date.now();
  await noteSign('issue-event', now, happened === null ? null : now - happened);
  const targets = (await loadEnabledProjects()).flatMap(targetsOf);
  const mayBeDefect = targets.some(
    ({ projectId, plan, isBeingRead }) =>
      isBeingRead || was === null || (was.projectId === projectId && plan.typeIds.includes(was.typeId)),
  );
  if (mayBeDefect || (targets.length > 0 && (await isKnown(issueId))))
    await noticeChanges([issueId], happened ?? Date.now());
}

/** Whether an issue is a stored defect, or one that such a defect links to. */
async function isKnown(issueId: number): Promise<boolean> {
  return (await projectsOfStored([issueId])).size > 0 || (await linkersOf([issueId])).size > 0;
}

/** `avi:jira:*:version`: the project's list is read anew. */
export async function onVersionEvent(event: unknown): Promise<void> {
  const projectId = projectOfVersionEvent(event);
  await noteSign('version-event', Date.now(), null);
  const lease = `versions-${projectId}`;
  if ((await isEnabled(projectId)) && (await takeLease(lease, Date.now() + GATHERING_SECONDS * 1000)))
    await enqueue({ kind: 'versions', projectId }, GATHERING_SECONDS);
}

/** `avi:jira:deleted:project`, and `softdeleted`, into the trash: nothing is kept of it. */
export async function onProjectDeleted(event: unknown): Promise<void> {
  const projectId = projectOfProjectEvent(event);
  if (await isEnabled(projectId)) await disable(projectId);
}

async function isEnabled(projectId: number): Promise<boolean> {
  return (await loadEnabledProjects()).some((project) => project.projectId === projectId);
}

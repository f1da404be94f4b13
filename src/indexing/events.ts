import { getAppContext } from '@forge/api';
import type { Instant } from '../domain/day';
import {
  changeInEvent,
  type IssueChange,
  linkInEvent,
  projectOfProjectEvent,
  projectOfVersionEvent,
} from '../jira/event';
import { isKnown, projectsOfStored } from '../store/defects';
import { loadEnabledProjects } from '../store/index-state';
import { takeLease } from '../store/lease';
import { noteSign } from '../store/signs';
import { disable } from './clear';
import { GATHERING_SECONDS, noticeChanges } from './notice';
import { enqueue } from './queue';
import { type Target, targetsOf } from './targets';

/**
 * `avi:jira:created|updated|deleted:issue`. The event only tells *that* an issue changed: its state is read later,
 * fresh, so it does not matter how late, how often or in which order events come. An issue that was no defect then and
 * is not stored needs no reading: every other state it had or gets has an event of its own.
 */
export async function onIssueEvent(event: unknown): Promise<void> {
  const { issueId, was, happened } = changeInEvent(event);
  const now = Date.now();
  await noteSign('issue-event', now, happened === null ? null : now - happened);
  if (await isWorthReading(issueId, was)) await noticeChanges([issueId], happened ?? Date.now());
}

async function isWorthReading(issueId: number, was: IssueChange['was']): Promise<boolean> {
  const mayBeDefect = ({ projectId, plan, isBeingRead }: Target): boolean =>
    isBeingRead || was === null || (was.projectId === projectId && plan.typeIds.includes(was.typeId));
  if (recentTargets().some(mayBeDefect)) return true;
  const targets = await currentTargets();
  return targets.some(mayBeDefect) || (targets.length > 0 && (await isKnown(issueId)));
}

/**
 * What an instance found a moment ago, by installation. That an issue is worth reading may be told by it: at worst it
 * is read in vain. That it is not is asked anew.
 */
const recent = new Map<string, { readonly targets: readonly Target[]; readonly until: Instant }>();
const RECENT_MS = 60_000;

function recentTargets(): readonly Target[] {
  const found = recent.get(installation());
  return found && found.until > Date.now() ? found.targets : [];
}

async function currentTargets(): Promise<readonly Target[]> {
  const targets = (await loadEnabledProjects()).flatMap(targetsOf);
  recent.set(installation(), { targets, until: Date.now() + RECENT_MS });
  return targets;
}

function installation(): string {
  return getAppContext().installationAri.toString();
}

/** `avi:jira:created|deleted:issuelink`: not every link is told by an event of the issues at its ends. */
export async function onLinkEvent(event: unknown): Promise<void> {
  const { ends, happened } = linkInEvent(event);
  const stored = await projectsOfStored(ends);
  if (stored.size > 0) await noticeChanges([...stored.keys()], happened ?? Date.now());
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

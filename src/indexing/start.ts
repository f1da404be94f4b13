import { problemAt } from '../contract/problem';
import type { Settings } from '../domain/settings';
import { problemOfFilter } from '../jira/filter';
import { type JiraProject, readProject } from '../jira/project';
import { approximateCount } from '../jira/search';
import { log } from '../log';
import { SettingsError } from '../settings/problem';
import { loadSettings } from '../settings/store';
import {
  extendRun,
  type IndexState,
  loadIndexState,
  pauseRun,
  setRunState,
  startRun,
} from '../store/index-state';
import type { ReadPlan } from '../store/plan';
import { goesFurtherBack, jqlDate, jqlOf, planFor, readsAlike } from './plan';
import { enqueue } from './queue';

/**
 * Enables a project, or reads it anew: a run is recorded and its back-fill enqueued. What an earlier reading stored
 * stands until the run has ended.
 * @throws SettingsError when Jira does not understand the filter; nothing is changed then
 */
export async function startBackfill(projectId: number): Promise<void> {
  const { settings } = await loadSettings(projectId);
  await requireFilter(settings);
  const project = await readProject(projectId);
  await begin(project, planFor(project, settings, Date.now()), null);
}

/**
 * Follows what settings or the project changed: reads anew when other issues or fields are to be read, reads on when
 * only more of the past is, and nothing otherwise. Reports keep to the held settings until a new reading ends.
 */
export async function followPlan(projectId: number, held: IndexState['heldSettings']): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  const { settings } = await loadSettings(projectId);
  await requireFilter(settings);
  const project = await readProject(projectId);
  const plan = planFor(project, settings, Date.now());
  const current = index.run.plan;
  if (readsAlike(plan, current) && plan.horizonMonths === current.horizonMonths) return;
  if (index.run.state === 'done' && readsAlike(plan, current) && goesFurtherBack(plan, current))
    return extend(index, project, plan);
  return begin(project, plan, held);
}

/** Goes on with a run that was paused or that failed, from where it was. */
export async function resumeBackfill(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  await pauseRun(projectId, false);
  const { run } = index;
  if (run.state === 'failed')
    await setRunState(projectId, run.id, run.detailsTo ? 'details' : run.readTo ? 'reading' : 'preparing');
  if (run.state !== 'done') await enqueue({ kind: 'backfill', projectId, runId: run.id });
}

/** @throws SettingsError when Jira does not understand the filter, or what it means changes by itself */
export async function requireFilter(settings: Settings): Promise<void> {
  const { filter } = settings.defects;
  const problem = filter === null ? null : await problemOfFilter(filter);
  if (problem !== null) throw new SettingsError([problemAt(settings, ['defects', 'filter'], problem)]);
}

async function begin(project: JiraProject, plan: ReadPlan, held: IndexState['heldSettings']): Promise<void> {
  const run = await newRun(project, plan, null);
  await startRun(run, held);
  await enqueue({ kind: 'backfill', projectId: project.id, runId: run.runId });
  log('info', 'backfill-started', { projectId: project.id, runId: run.runId, types: plan.typeIds.length });
}

async function extend(index: IndexState, project: JiraProject, plan: ReadPlan): Promise<void> {
  const readTo = index.run.plan.horizon ?? Date.now();
  const run = await newRun(project, plan, readTo);
  await extendRun(run, readTo, index.run.id);
  await enqueue({ kind: 'backfill', projectId: project.id, runId: run.runId });
  log('info', 'backfill-extended', { projectId: project.id, runId: run.runId });
}

async function newRun(project: JiraProject, plan: ReadPlan, createdBefore: number | null) {
  const now = Date.now();
  const clauses = [
    jqlOf(project.id, plan),
    ...(plan.horizon === null ? [] : [jqlDate('created', '>=', plan.horizon, now)]),
    ...(createdBefore === null ? [] : [jqlDate('created', '<=', createdBefore, now)]),
  ];
  const issuesEstimated = plan.typeIds.length === 0 ? 0 : await approximateCount(clauses.join(' AND '));
  const runId = crypto.randomUUID();
  return { projectId: project.id, projectKey: project.key, runId, plan, issuesEstimated, now };
}

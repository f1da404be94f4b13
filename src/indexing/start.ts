import { problemAt } from '../contract/problem';
import { problemOfFilter } from '../jira/filter';
import { type JiraProject, readProject } from '../jira/project';
import { approximateCount } from '../jira/search';
import { log } from '../log';
import { SettingsError } from '../settings/problem';
import { loadSettings } from '../settings/store';
import { extendRun, pauseRun, setRunState, startRun } from '../store/index-runs';
import { type IndexState, loadIndexState } from '../store/index-state';
import type { ReadPlan } from '../store/plan';
import { refreshAccess } from './access';
import { goesFurtherBack, jqlDate, jqlOf, planFor, readsAlike } from './plan';
import { enqueue } from './queue';

/**
 * Enables a project, or reads it anew: a run is recorded and its back-fill enqueued. What an earlier reading stored
 * stands until the run has ended.
 * @throws SettingsError when Jira does not understand the filter; nothing is changed then
 */
export async function startBackfill(projectId: number): Promise<void> {
  const { settings, at } = await loadSettings(projectId);
  await requireFilter(settings.defects.filter);
  const project = await readProject(projectId);
  await refreshAccess(project);
  await begin(project, planFor(project, settings, Date.now()), at);
}

/**
 * Follows what settings or the project changed: reads anew when other issues or fields are to be read, reads on when
 * only more of the past is, and nothing otherwise. Until a new reading ends, reports go on with the settings of before.
 * @param before the revisions that a change came after; those that are left out did not change
 */
export async function followPlan(
  projectId: number,
  before: { readonly site?: number | undefined; readonly project?: number | undefined },
): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  const { settings, at } = await loadSettings(projectId);
  await requireFilter(settings.defects.filter);
  const project = await readProject(projectId);
  const plan = planFor(project, settings, Date.now());
  const current = index.run.plan;
  if (readsAlike(plan, current) && plan.horizonMonths === current.horizonMonths) return;
  if (index.run.state === 'done' && readsAlike(plan, current) && goesFurtherBack(plan, current))
    return extend(index, project, plan);
  return begin(project, plan, { site: before.site ?? at.site, project: before.project ?? at.project });
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
export async function requireFilter(filter: string | null): Promise<void> {
  const problem = filter === null ? null : await problemOfFilter(filter);
  if (problem !== null)
    throw new SettingsError([problemAt({ defects: { filter } }, ['defects', 'filter'], problem)]);
}

async function begin(
  project: JiraProject,
  plan: ReadPlan,
  held: NonNullable<IndexState['heldSettings']>,
): Promise<void> {
  const run = await newRun(project, plan, null);
  await startRun(run, held);
  await enqueue({ kind: 'backfill', projectId: project.id, runId: run.runId });
  log('backfill-started', { projectId: project.id, runId: run.runId, types: plan.typeIds.length });
}

async function extend(index: IndexState, project: JiraProject, plan: ReadPlan): Promise<void> {
  const readTo = index.run.plan.horizon ?? Date.now();
  const run = await newRun(project, plan, readTo);
  await extendRun(run, readTo, index.run.id);
  await enqueue({ kind: 'backfill', projectId: project.id, runId: run.runId });
  log('backfill-extended', { projectId: project.id, runId: run.runId });
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

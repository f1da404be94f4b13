import type Resolver from '@forge/resolver';
import type { IndexHealth, ProjectHealth, VisibleDefects } from '../contract/index-health';
import { disable } from '../indexing/clear';
import { jqlOf } from '../indexing/plan';
import { resumeBackfill, startBackfill } from '../indexing/start';
import { startSweep } from '../indexing/reconcile';
import { JiraError } from '../jira/errors';
import { approximateCount, approximateCountForUser } from '../jira/search';
import { pauseRun } from '../store/index-runs';
import { type IndexState, loadEnabledProjects } from '../store/index-state';
import { loadBacklog } from '../store/pending';
import { loadTallies } from '../store/tally';
import { defineResolver } from './define';
import { indexOf } from './enabled';
import { RequestError } from './errors';
import { progressOf, upkeepOf } from './progress';
import { Right } from './rights';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The tally that is not of errors. */
const POINTS = 'points';

export function defineAdmin(resolver: Resolver): void {
  defineResolver(resolver, 'enable-projects', Right.administerJira(), async ({ projectIds }) => {
    for (const projectId of projectIds) await enable(projectId);
    return { enabled: projectIds };
  });
  defineResolver(resolver, 'disable-project', Right.administerJira(), async ({ projectId }) => {
    await indexOf(projectId);
    await disable(projectId);
    return { disabled: projectId };
  });
  defineResolver(resolver, 'pause-reading', Right.administerJira(), async ({ projectId, paused }) => {
    await indexOf(projectId);
    await (paused ? pauseRun(projectId, true) : resumeBackfill(projectId));
    return { paused };
  });
  defineResolver(resolver, 'sweep-index', Right.administerJira(), async ({ projectId }) => {
    await indexOf(projectId);
    await startSweep(projectId);
    return { started: true };
  });
  defineResolver(resolver, 'index-health', Right.administerJira(), healthOfIndex);
  defineResolver(resolver, 'visible-defects', Right.administerJira(), async () => ({
    projects: await Promise.all((await loadEnabledProjects()).map(visibleOf)),
  }));
}

async function healthOfIndex(): Promise<IndexHealth> {
  const now = Date.now();
  const [projects, backlog, hours] = await Promise.all([
    loadEnabledProjects(),
    loadBacklog(),
    loadTallies(now - DAY_MS),
  ]);
  const errors = new Map<string, number>();
  for (const tallies of hours.values())
    for (const [kind, times] of Object.entries(tallies))
      if (kind !== POINTS) errors.set(kind, (errors.get(kind) ?? 0) + times);
  return {
    now,
    projects: projects.map(healthOf),
    backlog,
    pointsThisHour: hours.get(now - (now % HOUR_MS))?.[POINTS] ?? 0,
    errors: [...errors].map(([kind, times]) => ({ kind, times })).sort((a, b) => b.times - a.times),
  };
}

function healthOf(index: IndexState): ProjectHealth {
  const { projectId, projectKey, live, sweepDay } = index;
  return {
    project: { id: projectId, key: projectKey },
    progress: progressOf(index),
    dataAsOf: live?.asOf ?? null,
    ...upkeepOf(index),
    isSweeping: sweepDay !== null,
  };
}

async function visibleOf({ projectId, run }: IndexState): Promise<VisibleDefects> {
  const jql = jqlOf(projectId, run.plan);
  if (jql === '') return { projectId, visible: null };
  try {
    const [toViewer, toApp] = await Promise.all([approximateCountForUser(jql), countForApp(jql)]);
    return { projectId, visible: { toViewer, toApp } };
  } catch (error) {
    if (error instanceof JiraError) return { projectId, visible: null };
    throw error;
  }
}

/** A project that is hidden from the app altogether is one that Jira does not know in the app's query. */
async function countForApp(jql: string): Promise<number> {
  try {
    return await approximateCount(jql);
  } catch (error) {
    if (error instanceof JiraError && error.status === 400) return 0;
    throw error;
  }
}

/** @throws RequestError when Jira does not show the project to the app */
async function enable(projectId: number): Promise<void> {
  try {
    await startBackfill(projectId);
  } catch (error) {
    if (!(error instanceof JiraError) || error.status !== 404) throw error;
    throw new RequestError('projectIds', String(projectId), 'is no project that Jira shows to the app');
  }
}

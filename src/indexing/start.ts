import { problemAt } from '../contract/problem';
import type { Settings } from '../domain/settings';
import { problemOfFilter } from '../jira/filter';
import { readProject, defectTypeIds } from '../jira/project';
import { approximateCount } from '../jira/search';
import { log } from '../log';
import { SettingsError } from '../settings/problem';
import { loadSettings } from '../settings/store';
import { startRun } from '../store/index-state';
import { enqueue } from './queue';

/**
 * Enables a project: a new run is recorded and its back-fill enqueued. An earlier run of the project becomes stale.
 * @throws SettingsError when Jira does not understand the filter; nothing is changed then
 */
export async function startBackfill(projectId: number): Promise<void> {
  const { settings } = await loadSettings(projectId);
  await requireFilter(settings);
  const project = await readProject(projectId);
  const typeIds = defectTypeIds(project, settings.defects.types);
  const defectJql = typeIds.length === 0 ? '' : jqlOf(projectId, typeIds, settings.defects.filter);
  const run = { kind: 'backfill' as const, projectId, runId: crypto.randomUUID() };
  await startRun({
    projectId,
    runId: run.runId,
    projectKey: project.key,
    defectJql,
    issuesEstimated: defectJql === '' ? 0 : await approximateCount(defectJql),
    started: Date.now(),
  });
  await enqueue(run);
  log('info', 'backfill-started', { projectId, runId: run.runId, types: typeIds.length });
}

async function requireFilter(settings: Settings): Promise<void> {
  const { filter } = settings.defects;
  const problem = filter === null ? null : await problemOfFilter(filter);
  if (problem !== null) throw new SettingsError([problemAt(settings, ['defects', 'filter'], problem)]);
}

/**
 * What a project counts as a defect, as a clause that others can be joined to. Issues under a security level are not
 * even read: no number of the app may change when one of them does.
 */
function jqlOf(projectId: number, typeIds: readonly number[], filter: string | null): string {
  const narrowed = filter === null ? '' : ` AND (${filter})`;
  return `project = ${projectId} AND issuetype in (${typeIds.join(', ')}) AND level is EMPTY${narrowed}`;
}

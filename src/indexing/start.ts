import { readProject, defectTypeIds } from '../jira/project';
import { approximateCount } from '../jira/search';
import { log } from '../log';
import { loadSettings } from '../settings/store';
import { startRun } from '../store/index-state';
import { enqueue } from './queue';

/** Enables a project: a new run is recorded and its back-fill enqueued. An earlier run of the project becomes stale. */
export async function startBackfill(projectId: number): Promise<void> {
  const { settings } = await loadSettings(projectId);
  const project = await readProject(projectId);
  const typeIds = defectTypeIds(project, settings.defects.types);
  const jql = typeIds.length === 0 ? '' : defectJql(projectId, typeIds, settings.defects.filter);
  const run = { projectId, runId: crypto.randomUUID() };
  await startRun({
    ...run,
    projectKey: project.key,
    jql,
    issuesEstimated: jql === '' ? 0 : await approximateCount(jql),
    started: Date.now(),
  });
  await enqueue(run);
  log('info', 'backfill-started', { projectId, runId: run.runId, types: typeIds.length });
}

/** Newest first, so that the page is useful early. */
function defectJql(projectId: number, typeIds: readonly number[], filter: string | null): string {
  const narrowed = filter === null ? '' : ` AND (${filter})`;
  return `project = ${projectId} AND issuetype in (${typeIds.join(', ')})${narrowed} ORDER BY created DESC, key DESC`;
}

import { log } from '../log';
import { deleteLane } from '../store/defects';
import { endRun, setRunState, waitRun } from '../store/index-runs';
import { type IndexState, type Lane, loadIndexState } from '../store/index-state';
import { isTimeUp, pauseForBudget } from './budget';
import { readDetails } from './details';
import { enqueue } from './queue';
import { readPages } from './read-pages';
import { noticeWrites } from './segments';
import { refreshVersions } from './versions';

/**
 * Reads on from the run's cursor until it ends, the invocation's time does or Jira's points run low. The cursor moves
 * after pages are written, so that a crash repeats at most those in flight.
 */
export async function continueBackfill(projectId: number, runId: string): Promise<void> {
  const work = { kind: 'backfill' as const, projectId, runId };
  let index = await loadRun(projectId, runId);
  if (index?.run.waits && index.run.waits.until > Date.now())
    return enqueue(work, (index.run.waits.until - Date.now()) / 1000);
  const seenNames = new Map<string, string>();
  for (; index !== null; index = await loadRun(projectId, runId)) {
    await step(index, seenNames);
    if (index.run.state !== 'reading' || isTimeUp()) await noticeWrites(projectId);
    const seconds = pauseForBudget();
    if (seconds !== null)
      await waitRun(projectId, runId, { until: Date.now() + seconds * 1000, reason: 'points for changes' });
    if (seconds !== null || isTimeUp()) return enqueue(work, seconds ?? 0);
  }
}

/** Empties the lane that is neither read nor being filled. */
export async function tidyLanes(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index?.live && index.run.state === 'done') await deleteLane(projectId, otherLane(index.live.lane));
}

/** The project's state while the run is to go on; null when it ended, was replaced or is paused. */
async function loadRun(projectId: number, runId: string): Promise<IndexState | null> {
  const index = await loadIndexState(projectId);
  const goesOn =
    index !== null &&
    index.run.id === runId &&
    !index.clearing &&
    !index.run.paused &&
    !['done', 'failed'].includes(index.run.state);
  return goesOn ? index : null;
}

async function step(index: IndexState, seenNames: Map<string, string>): Promise<void> {
  const { projectId, run, live } = index;
  switch (run.state) {
    case 'preparing':
      await deleteLane(projectId, run.lane);
      if (live === null) await deleteLane(projectId, otherLane(run.lane));
      await refreshVersions(projectId);
      await enqueue({ kind: 'lists', projectId });
      return setRunState(projectId, run.id, 'reading');
    case 'reading':
      if (run.plan.typeIds.length === 0 || !(await readPages(index, seenNames)))
        await setRunState(projectId, run.id, 'details');
      return;
    case 'details':
      if (!(await readDetails(index))) await endRun(projectId, run.id, run.started);
      return;
    default:
      await deleteLane(projectId, otherLane(run.lane));
      await enqueue({ kind: 'reconcile', projectId });
      await setRunState(projectId, run.id, 'done');
      log('backfill-ended', {
        ...{ projectId, runId: run.id },
        ...{ issuesRead: run.issuesRead, unreadable: run.unreadable },
      });
  }
}

function otherLane(lane: Lane): Lane {
  return lane === 0 ? 1 : 0;
}

import { log } from '../log';
import { loadBacklog } from '../store/pending';
import { purgeGone } from '../store/defects';
import { type IndexState, loadAllProjects } from '../store/index-state';
import { noteSign } from '../store/signs';
import { forgetTallies } from '../store/tally';
import { prepareSite } from './install';
import { enqueue } from './queue';
import { resumeBackfill } from './start';
import { targetsOf } from './targets';

const HOUR_MS = 3_600_000;
/** A run that goes on shows signs of it more often than this. */
const SILENT_MS = HOUR_MS / 2;
/** The failure of a run whose request was wrong, or not allowed. */
const REFUSED = / 4\d\d$/;
const GONE_KEPT_MS = HOUR_MS;
const TALLIES_KEPT_MS = 7 * 24 * HOUR_MS;

/**
 * `scheduledTrigger`, every hour: whatever got lost is started again, and every project is compared with Jira. It
 * only enqueues: a schedule that fails is not run again before its time.
 */
export async function hourly(): Promise<void> {
  await prepareSite();
  const now = Date.now();
  await noteSign('schedule', now, null);
  const projects = await loadAllProjects();
  for (const project of projects) await seeTo(project, now);
  if ((await loadBacklog()).issues > 0) await enqueue({ kind: 'changes' });
  // A paused run brings no older state: what it goes on with it reads afresh.
  const going = projects.filter(({ run }) => !run.paused);
  if (!going.flatMap(targetsOf).some(({ isBeingRead }) => isBeingRead)) {
    for (const projectId of [0, ...projects.map((project) => project.projectId)])
      await purgeGone(projectId, now - GONE_KEPT_MS);
  }
  await forgetTallies(now - TALLIES_KEPT_MS);
}

async function seeTo(index: IndexState, now: number): Promise<void> {
  const { projectId, clearing, run, sweepDay } = index;
  if (clearing) return enqueue({ kind: 'clear', projectId, last: false });
  await enqueue({ kind: 'reconcile', projectId });
  await enqueue({ kind: 'tidy', projectId });
  await enqueue({ kind: 'segments', projectId });
  if (sweepDay !== null) await enqueue({ kind: 'sweep', projectId });
  if (isWorthAnotherTry(index)) return resumeBackfill(projectId);
  if (!isStuck(index, now)) return;
  log('backfill-was-stuck', { projectId, runId: run.id });
  await enqueue({ kind: 'backfill', projectId, runId: run.id });
}

/** A run that failed, and not because Jira refused what it asked for: that it will do again. */
function isWorthAnotherTry({ run }: IndexState): boolean {
  return run.state === 'failed' && !run.paused && !REFUSED.test(run.failure ?? '');
}

/** A run that ought to go on and does not: its message was lost. */
function isStuck({ run }: IndexState, now: number): boolean {
  const goesOn = run.state !== 'done' && run.state !== 'failed' && !run.paused;
  return goesOn && Math.max(run.touched, run.waits?.until ?? 0) < now - SILENT_MS;
}

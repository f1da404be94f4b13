import type { IndexProgress, IndexUpkeep } from '../contract/report';
import type { IndexState } from '../store/index-state';

const MINUTE_MS = 60_000;

/** How far the index of a project is, for a screen. */
export function progressOf({ live, run }: IndexState): IndexProgress {
  const isActive = !['tidying', 'done', 'failed'].includes(run.state);
  const unfinished = run.state === 'failed' ? 'failed' : 'indexing';
  return {
    state: live === null ? unfinished : 'ready',
    isReadAnew: live !== null && isActive,
    phase: run.state === 'details' ? 'details' : 'issues',
    issuesRead: run.issuesRead,
    issuesEstimated: run.issuesEstimated,
    issuesPerMinute: run.activeMs === 0 ? null : run.issuesRead / (run.activeMs / MINUTE_MS),
    isPaused: isActive && run.paused,
    waits: isActive ? run.waits : null,
    unreadable: run.unreadable,
    failure: run.failure,
    noDefectType: run.plan.typeIds.length === 0,
    horizon: (live?.plan ?? run.plan).horizon,
  };
}

/** How the index of a project was kept true, for a screen. */
export function upkeepOf({ reconciled, counted, swept, mended }: IndexState): IndexUpkeep {
  return { reconciled, counted, swept, mended };
}

import type { IndexState, Lane } from '../store/index-state';
import type { ReadPlan } from '../store/plan';

/** A lane that is to follow every change of its project's issues. */
export interface Target {
  readonly projectId: number;
  readonly lane: Lane;
  readonly plan: ReadPlan;
  /** Whether a run is reading into the lane: it may still bring a state that is older than a change. */
  readonly isBeingRead: boolean;
}

/**
 * The lanes of a project that follow changes: the one that reports read, and the one that a run is filling. A lane
 * that a run has yet to empty is none.
 */
export function targetsOf({ projectId, clearing, live, run }: IndexState): readonly Target[] {
  if (clearing) return [];
  const isBeingRead = run.state === 'reading' || run.state === 'details';
  const filled: Target = { projectId, lane: run.lane, plan: run.plan, isBeingRead };
  if (live?.lane === run.lane) return [filled];
  const stands = live === null ? [] : [{ projectId, lane: live.lane, plan: live.plan, isBeingRead: false }];
  return isBeingRead || run.state === 'failed' ? [...stands, filled] : stands;
}

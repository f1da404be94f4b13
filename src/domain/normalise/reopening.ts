import type { FactNames, WorkflowStep } from '../facts';
import { matchingIds, type NamesById } from '../names';
import type { Settings } from '../settings';

const DONE = 'done';

/** What makes a step of the workflow a reopening. */
export interface ReopeningMeaning {
  /** Ids of the statuses that a move into reopens; null when the project names none. */
  readonly statuses: ReadonlySet<number> | null;
  readonly statusCategories: NamesById;
}

export function reopeningMeaning(
  { reopened }: Pick<Settings, 'reopened'>,
  { statuses, statusCategories }: Pick<FactNames, 'statuses' | 'statusCategories'>,
): ReopeningMeaning {
  return {
    statuses: reopened.statuses.length === 0 ? null : matchingIds(reopened.statuses, statuses),
    statusCategories,
  };
}

/**
 * Whether a step reopened the defect: a move into a status that the project names; where it names none, a move from a
 * Done-category status to one of another category, or a cleared resolution (metrics.md, section 9, *Reopened*). A
 * status that Jira no longer lists has no category, and a move to or from it is none.
 */
export function isReopening(
  { moves, resolutionCleared }: Pick<WorkflowStep, 'moves' | 'resolutionCleared'>,
  { statuses, statusCategories }: ReopeningMeaning,
): boolean {
  if (statuses) return moves.some(({ to }) => to !== null && statuses.has(to));
  const categoryOf = (id: number | null): string | null =>
    id === null ? null : (statusCategories.get(id) ?? null);
  const leavesDone = moves.some(({ from, to }) => {
    const [before, after] = [categoryOf(from), categoryOf(to)];
    return before === DONE && after !== null && after !== DONE;
  });
  return resolutionCleared || leavesDone;
}

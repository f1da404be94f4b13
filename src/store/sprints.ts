import type { Instant } from '../domain/day';
import type { SprintFacts } from '../domain/sprint';
import { numberIn, numberOrNullIn, textIn } from './row';
import { select, write, writeRows } from './run';
import * as statement from './statements/sprint';

/** Replaces a project's sprints by those that Jira had at an instant. */
export async function saveSprints(
  projectId: number,
  seen: Instant,
  sprints: readonly SprintFacts[],
): Promise<void> {
  await writeRows(
    statement.upsertSprints,
    sprints.map(({ id, name, start, end, completed }) => [projectId, id, seen, name, start, end, completed]),
  );
  await write(statement.DELETE_EARLIER_SPRINTS, [projectId, seen]);
}

export async function loadSprints(projectId: number): Promise<readonly SprintFacts[]> {
  return (await select(statement.SELECT_SPRINTS, [projectId])).map((row) => ({
    id: numberIn(row, 'sprint_id'),
    name: textIn(row, 'name'),
    start: numberOrNullIn(row, 'start_ms'),
    end: numberOrNullIn(row, 'end_ms'),
    completed: numberOrNullIn(row, 'completed_ms'),
  }));
}

export async function deleteSprints(projectId: number): Promise<void> {
  await write(statement.DELETE_SPRINTS, [projectId]);
}

import type { Day, Instant } from '../domain/day';
import { write } from './run';
import * as statement from './statements/project';

/** A change was just taken over: *data as of* moves on, never back. */
export async function freshen(projectId: number, asOf: Instant): Promise<void> {
  await write(statement.FRESHEN, [asOf, projectId, asOf]);
}

/** Everything updated before the instant is compared; so many differences were found. */
export async function markReconciled(projectId: number, at: Instant, mended: number): Promise<void> {
  await write(statement.RECONCILED, [at, mended, projectId]);
}

export async function markCounted(projectId: number, at: Instant, mended: number): Promise<void> {
  await write(statement.COUNTED, [at, mended, projectId]);
}

/** @param hasSprints false when Jira did not give the sprints */
export async function markListsRead(projectId: number, at: Instant, hasSprints: boolean): Promise<void> {
  await write(statement.LISTS_READ, [at, hasSprints ? at : null, projectId]);
}

/** The comparison of everything has come to a day, or to its end. */
export async function markSwept(
  projectId: number,
  day: Day | null,
  ended: Instant | null,
  mended: number,
): Promise<void> {
  await write(statement.SWEPT, [day, ended, mended, projectId]);
}

export async function renameProject(projectId: number, projectKey: string): Promise<void> {
  await write(statement.RENAME_PROJECT, [projectKey, projectId]);
}

/** Takes a project out of what is enabled and makes its runs stale. */
export async function disableProject(projectId: number): Promise<void> {
  await write(statement.CLEAR_PROJECT, [crypto.randomUUID(), projectId]);
}

/** Forgets a project whose rows are deleted; one that was enabled again meanwhile stays. */
export async function forgetProject(projectId: number): Promise<void> {
  await write(statement.DELETE_PROJECT, [projectId]);
}

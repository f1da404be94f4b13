import type { Instant } from '../domain/day';
import { numberOrNullIn } from './row';
import { type SqlRow, write } from './run';
import * as statement from './statements/project-access';

const BROWSE = ['unknown', 'project', 'issue'] as const;
/** What Browse Projects depends on in a project; `unknown`: Jira did not tell the app. */
export type KnownBrowse = (typeof BROWSE)[number];

/** Who may see the numbers of a project. */
export interface ProjectAccess {
  readonly browse: KnownBrowse;
  /** When Jira was asked; null: never. */
  readonly read: Instant | null;
  /** When an administrator opened the report to all who may browse the project; null: nobody did. */
  readonly opened: Instant | null;
}

/** Out of a row of the project: all null where Jira was never asked. */
export function accessIn(row: SqlRow): ProjectAccess {
  return {
    browse: BROWSE[numberOrNullIn(row, 'browse') ?? 0] ?? 'unknown',
    read: numberOrNullIn(row, 'read_ms'),
    opened: numberOrNullIn(row, 'opened_ms'),
  };
}

/** Keeps what Jira told of a project at an instant. An opening ends when Browse does not depend on the issue. */
export async function saveBrowse(projectId: number, browse: KnownBrowse, read: Instant): Promise<void> {
  await write(statement.SAVE_BROWSE, [projectId, BROWSE.indexOf(browse), read]);
}

/** @param opened null closes the report again */
export async function setOpened(projectId: number, opened: Instant | null): Promise<void> {
  await write(statement.SET_OPENED, [projectId, opened]);
}

export async function deleteAccess(projectId: number): Promise<void> {
  await write(statement.DELETE_ACCESS, [projectId]);
}

import type { Instant } from '../domain/day';
import { loadAllProjects } from './index-state';
import { numberIn, textIn } from './row';
import { errnoOf, select, type SqlRow, write } from './run';
import * as statement from './statements/settings';

/** The owner of the site's document; a project's document is owned by the project's id. */
export const SITE = 0;

/** One saved revision of a document. */
export interface SettingsRow {
  readonly revision: number;
  readonly at: Instant;
  /** The document as JSON. */
  readonly document: string;
}

/** What a save changed, as JSON. */
export type SettingsHistoryRow = Pick<SettingsRow, 'revision' | 'at'> & { readonly changes: string };

/** Revisions of the site's and of a project's document; 0: as if never saved. */
export interface SettingsRevisions {
  readonly site: number;
  readonly project: number;
}

/** At most two rows an owner, newest first. */
export interface SettingsRows {
  readonly site: readonly SettingsRow[];
  readonly project: readonly SettingsRow[];
}

const DUPLICATE_KEY = 1062;
const NO_SUCH_TABLE = 1146;
/** The largest INT UNSIGNED. */
const NEWEST: SettingsRevisions = { site: 4_294_967_295, project: 4_294_967_295 };
/** The revisions of the site and of a project, and those just before, in one statement. */
export async function loadSettingsRows(
  projectId: number,
  { site, project }: SettingsRevisions = NEWEST,
): Promise<SettingsRows> {
  const rows = await selectIfThere(statement.SELECT_SETTINGS, [site, projectId, project]);
  const of = (isOwner: (owner: number) => boolean): readonly SettingsRow[] =>
    rows
      .filter((row) => isOwner(numberIn(row, 'project_id')))
      .map(rowFrom)
      .sort((a, b) => b.revision - a.revision);
  return { site: of((owner) => owner === SITE), project: of((owner) => owner !== SITE) };
}

/** One revision of an owner's document; null when it is not kept. */
export async function loadSettingsRow(owner: number, revision: number): Promise<SettingsRow | null> {
  const [row] = await selectIfThere(statement.SELECT_SETTINGS_REVISION, [owner, revision]);
  return row ? rowFrom(row) : null;
}

/** The last saves of an owner, newest first. */
export async function loadSettingsHistory(owner: number): Promise<readonly SettingsHistoryRow[]> {
  const rows = await selectIfThere(statement.SELECT_SETTINGS_HISTORY, [owner]);
  return rows.map((row) => ({
    revision: numberIn(row, 'revision'),
    at: numberIn(row, 'at_ms'),
    changes: textIn(row, 'changes'),
  }));
}

/** Appends a revision to an owner's history. @returns false when the owner has that revision already */
export async function insertSettings(owner: number, row: SettingsRow & SettingsHistoryRow): Promise<boolean> {
  const { revision, at, document, changes } = row;
  try {
    await write(statement.INSERT_SETTINGS, [owner, revision, at, document, changes]);
    return true;
  } catch (error) {
    if (errnoOf(error) === DUPLICATE_KEY) return false;
    throw error;
  }
}

/** Makes room for a new revision: forgets what is not of the newest, unless reports still go on with it. */
export async function pruneSettings(owner: number, newest: number): Promise<void> {
  const oldest = newest - statement.SETTINGS_KEPT + 1;
  if (oldest <= 1) return;
  const held = (await loadAllProjects()).flatMap(({ projectId, heldSettings }) => {
    if (heldSettings === null) return [];
    if (owner === SITE) return [heldSettings.site];
    return owner === projectId ? [heldSettings.project] : [];
  });
  await write(statement.DELETE_SETTINGS_BEFORE, [owner, Math.min(oldest, ...held)]);
}

/** Forgets an owner's document with its history. */
export async function deleteSettingsRows(owner: number): Promise<void> {
  await write(statement.DELETE_SETTINGS, [owner]);
}

function rowFrom(row: SqlRow): SettingsRow {
  return {
    revision: numberIn(row, 'revision'),
    at: numberIn(row, 'at_ms'),
    document: textIn(row, 'document'),
  };
}

/** Nothing, as long as the schema is older than the code: a fresh install is asked for settings before it has any. */
async function selectIfThere(text: string, parameters: readonly number[]): Promise<readonly SqlRow[]> {
  try {
    return await select(text, parameters);
  } catch (error) {
    if (errnoOf(error) === NO_SUCH_TABLE) return [];
    throw error;
  }
}

import type { Instant } from '../domain/day';
import type { VersionFacts } from '../domain/facts';
import { numberIn, numberOrNullIn, textIn } from './row';
import { select, write, writeRows } from './run';
import {
  DELETE_EARLIER_VERSIONS,
  DELETE_VERSIONS,
  SELECT_VERSIONS,
  upsertVersions,
} from './statements/version';

/** Replaces a project's version list by the one that Jira had at an instant. */
export async function saveVersions(
  projectId: number,
  seen: Instant,
  versions: readonly VersionFacts[],
): Promise<void> {
  await writeRows(
    upsertVersions,
    versions.map((v) => [
      projectId,
      v.id,
      seen,
      v.name,
      Number(v.released),
      Number(v.archived),
      v.releaseDay,
      v.position,
    ]),
  );
  await write(DELETE_EARLIER_VERSIONS, [projectId, seen]);
}

export async function deleteVersions(projectId: number): Promise<void> {
  await write(DELETE_VERSIONS, [projectId]);
}

export async function loadVersions(projectId: number): Promise<readonly VersionFacts[]> {
  const rows = await select(SELECT_VERSIONS, [projectId]);
  return rows.map((row) => ({
    id: numberIn(row, 'version_id'),
    name: textIn(row, 'name'),
    released: numberIn(row, 'released') === 1,
    archived: numberIn(row, 'archived') === 1,
    releaseDay: numberOrNullIn(row, 'release_day'),
    position: numberIn(row, 'position'),
  }));
}

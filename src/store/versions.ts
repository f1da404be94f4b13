import type { VersionFacts } from '../domain/facts';
import { numberIn, numberOrNullIn, textIn } from './row';
import { select, write, writeRows } from './run';
import { DELETE_OTHER_VERSIONS, SELECT_VERSIONS, upsertVersions } from './statements/version';

/** Replaces a project's version list by the one that a run read. */
export async function saveVersions(
  projectId: number,
  runId: string,
  versions: readonly VersionFacts[],
): Promise<void> {
  await writeRows(
    upsertVersions,
    versions.map((v) => [
      projectId,
      v.id,
      v.name,
      Number(v.released),
      Number(v.archived),
      v.releaseDay,
      v.position,
      runId,
    ]),
  );
  await write(DELETE_OTHER_VERSIONS, [projectId, runId]);
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

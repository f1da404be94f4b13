import { readVersions } from '../jira/project';
import { issuesOfVersion } from '../store/defects';
import { freshen } from '../store/index-marks';
import { loadIndexState } from '../store/index-state';
import { loadVersions, saveVersions } from '../store/versions';
import { noticeChanges } from './notice';

/**
 * Makes the index hold the version list that Jira has now. Where a version has gone, deleted or merged into another,
 * the issues that named it are read again: Jira changes them without saying so of each.
 */
export async function refreshVersions(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  const seen = Date.now();
  const [known, versions] = [await loadVersions(projectId), await readVersions(projectId)];
  const left = new Set(versions.map(({ id }) => id));
  for (const { id } of known)
    if (!left.has(id)) await noticeChanges(await issuesOfVersion(projectId, id), seen);
  await saveVersions(projectId, seen, versions);
  await freshen(projectId, seen);
}

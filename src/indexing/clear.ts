import { log } from '../log';
import { deleteSettings } from '../settings/documents';
import { deleteLane } from '../store/defects';
import { deleteNames } from '../store/fact-names';
import { deleteAccess } from '../store/project-access';
import { disableProject, forgetProject } from '../store/index-marks';
import { loadIndexState } from '../store/index-state';
import { deleteLinkedOf } from '../store/linked-issues';
import { deleteSegments } from '../store/segment-build';
import { deleteSprints } from '../store/sprints';
import { deleteSuggestionOutcomes } from '../store/suggestion-outcomes';
import { deleteVersions } from '../store/versions';
import { enqueue, LONGEST_DELAY_SECONDS } from './queue';

/**
 * Takes a project out of what is enabled, with its settings, at once; its rows go next. Enabled again it begins anew,
 * however soon.
 */
export async function disable(projectId: number): Promise<void> {
  await deleteSettings(projectId);
  await deleteAccess(projectId);
  await disableProject(projectId);
  await enqueue({ kind: 'clear', projectId, last: false });
  log('project-disabled', { projectId });
}

/**
 * Deletes every row of a project that is not enabled any more. It is done twice, the second time
 * after any work that was under way has ended: a page in flight may have written rows after the first.
 */
export async function clearProject(projectId: number, last: boolean): Promise<void> {
  const index = await loadIndexState(projectId);
  if (!index?.clearing) return;
  await deleteLane(projectId, 0);
  await deleteLane(projectId, 1);
  await deleteSegments(projectId);
  await deleteVersions(projectId);
  await deleteNames(projectId);
  await deleteLinkedOf(projectId);
  await deleteSprints(projectId);
  await deleteSuggestionOutcomes(projectId);
  await deleteAccess(projectId);
  if (last) await forgetProject(projectId);
  else await enqueue({ kind: 'clear', projectId, last: true }, LONGEST_DELAY_SECONDS);
}

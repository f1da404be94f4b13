import { type IndexState, loadIndexState } from '../store/index-state';
import { NotEnabledError } from './errors';

/** The index of an enabled project. @throws NotEnabledError */
export async function indexOf(projectId: number): Promise<IndexState> {
  const index = await loadEnabled(projectId);
  if (!index) throw new NotEnabledError(projectId);
  return index;
}

/** The index of a project; null when it is not enabled. */
export async function loadEnabled(projectId: number): Promise<IndexState | null> {
  const index = await loadIndexState(projectId);
  return index?.clearing === false ? index : null;
}

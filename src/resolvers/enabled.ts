import { type IndexState, loadIndexState } from '../store/index-state';
import { NotEnabledError } from './errors';

/** The index of an enabled project. @throws NotEnabledError */
export async function indexOf(projectId: number): Promise<IndexState> {
  const index = await loadIndexState(projectId);
  if (!index || index.clearing) throw new NotEnabledError(projectId);
  return index;
}

import type { IndexState } from '../store/index-state';

/** Reads what only changelogs tell, of the next defects of a run; false when there are none left. */
export function readDetails(index: IndexState): Promise<boolean> {
  return Promise.resolve(index.run.state !== 'details');
}

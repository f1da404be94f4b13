import { heldUntil, coverLanes, rebuildWindow, wantedWindows, wantFormat } from '../store/segment-build';
import { loadIndexState } from '../store/index-state';
import { takeLease } from '../store/lease';
import { HELD_MS } from '../store/segment-marks';
import { isTimeUp } from './budget';
import { enqueue } from './queue';

/** After so long all that was announced up to now is written. */
const HELD_SECONDS = HELD_MS / 1000;

/** Sees to it that what was written of a project is packed soon; a burst of changes is gathered. */
export async function noticeWrites(projectId: number): Promise<void> {
  if (await takeLease(`segments-${projectId}`, Date.now() + HELD_MS))
    await enqueue({ kind: 'segments', projectId }, HELD_SECONDS);
}

/**
 * Packs anew the windows of a project that were written to. Those that may still be written to are left to a later
 * job; until then a reader takes their rows.
 */
export async function rebuildSegments(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  await coverLanes(projectId);
  await wantFormat(projectId);
  for (;;) {
    const windows = await wantedWindows(projectId, Date.now());
    if (windows.length === 0) break;
    for (const window of windows) {
      await rebuildWindow(window);
      if (isTimeUp()) return enqueue({ kind: 'segments', projectId });
    }
  }
  const until = await heldUntil(projectId);
  if (until !== null) await enqueue({ kind: 'segments', projectId }, (until - Date.now()) / 1000);
}

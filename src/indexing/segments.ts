import { heldUntil, coverLanes, rebuildWindows, wantedWindows, wantFormat } from '../store/segment-build';
import { loadIndexState } from '../store/index-state';
import { takeLease } from '../store/lease';
import { isTimeUp } from './budget';
import { enqueue } from './queue';

/** Writes are gathered for so long before they are packed. */
const GATHERING_SECONDS = 10;

/** Sees to it that what was written of a project is packed soon; a burst of changes is gathered. */
export async function noticeWrites(projectId: number): Promise<void> {
  if (await takeLease(`segments-${projectId}`, Date.now() + GATHERING_SECONDS * 1000))
    await enqueue({ kind: 'segments', projectId }, GATHERING_SECONDS);
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
    await rebuildWindows(windows);
    if (isTimeUp()) return enqueue({ kind: 'segments', projectId });
  }
  const until = await heldUntil(projectId);
  if (until !== null) await enqueue({ kind: 'segments', projectId }, (until - Date.now()) / 1000);
}

import { coverLanes, loadToPack, rebuildWindows, type ToPack, wantFormat } from '../store/segment-build';
import { loadIndexState } from '../store/index-state';
import { takeLease } from '../store/lease';
import { isTimeUp } from './budget';
import { enqueue } from './queue';

/** Writes are gathered for so long before they are packed. */
const GATHERING_SECONDS = 10;
/** Windows that are packed between two looks at the time. */
const WINDOWS_AT_ONCE = 32;

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
  for (let toPack = await loadPrepared(projectId); ; toPack = await loadToPack(projectId, Date.now())) {
    const { windows, heldUntil } = toPack;
    for (let at = 0; at < windows.length; at += WINDOWS_AT_ONCE) {
      await rebuildWindows(windows.slice(at, at + WINDOWS_AT_ONCE));
      if (isTimeUp()) return enqueue({ kind: 'segments', projectId });
    }
    if (windows.length > 0) continue;
    if (heldUntil !== null) await enqueue({ kind: 'segments', projectId }, (heldUntil - Date.now()) / 1000);
    return;
  }
}

/** With every window known, and none in an old format. */
async function loadPrepared(projectId: number): Promise<ToPack> {
  const toPack = await loadToPack(projectId, Date.now());
  if (toPack.uncovered.length === 0 && !toPack.isOld) return toPack;
  await coverLanes(projectId, toPack.uncovered);
  if (toPack.isOld) await wantFormat(projectId);
  return loadToPack(projectId, Date.now());
}

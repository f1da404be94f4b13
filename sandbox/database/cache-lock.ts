import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose owner is gone is broken.
 *
 * The lock only saves doubled work: what it guards must end in one atomic rename, since breaking a stale
 * lock can race with another process that breaks the same one.
 */
export async function withLockFile<T>(
  lockFile: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  let waited = false;
  while (!(await take(lockFile))) {
    if (await isAbandoned(lockFile)) {
      await rm(lockFile, { force: true });
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  // The owner creates the file a moment before its number is in it.
  return Number.isInteger(owner) && owner > 0 && !isAlive(owner);
}

/** Whether a process with that id runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be another user's, which one may not signal.
    return !hasCode(error, 'ESRCH');
  }
}

// Not `instanceof Error`: inside jest an error of Node's own belongs to another realm.
function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const STEP_MS = 50;

/** Waits until `read` answers something that `isRight`; the answer. @throws Error when it does not in time. */
export async function until<T>(
  read: () => Promise<T> | T,
  isRight: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
  stepMs = STEP_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end)
      throw new Error(`in vain for ${patienceMs / 1000} s: ${JSON.stringify(value).slice(0, 500)}`);
    await sleep(stepMs);
  }
}

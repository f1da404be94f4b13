import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const STEP_MS = 50;

/** Waits until `read` answers something that `isRight`; the answer. @throws Error with the last answer after 10 s. */
export async function until<T>(read: () => Promise<T> | T, isRight: (value: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`in vain for ${PATIENCE_MS / 1000} s: ${JSON.stringify(value)}`);
    await sleep(STEP_MS);
  }
}

import { Queue } from '@forge/events';
import { z } from 'zod';

/** One piece of index work. A type, not an interface: Forge wants a plain record. */
export type IndexWork = { readonly projectId: number; readonly runId: string };

export const indexWork = z.object({ projectId: z.number().int(), runId: z.string() });

const queue = new Queue<IndexWork>({ key: 'indexing' });

/** Enqueues work; a project has one writer at a time. `delayInSeconds`: 0 to 900. */
export async function enqueue(work: IndexWork, delayInSeconds = 0): Promise<void> {
  await queue.push({
    body: work,
    delayInSeconds,
    concurrency: { key: `project-${work.projectId}`, limit: 1 },
  });
}

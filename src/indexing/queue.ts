import { Queue } from '@forge/events';
import { z } from 'zod';

/** Index work, as it lies in the queue. */
export const indexWork = z.discriminatedUnion('kind', [
  /** Reads on with a project's back-fill. */
  z.object({ kind: z.literal('backfill'), projectId: z.number().int(), runId: z.string() }),
  /** Reads issues that changed, and takes what is gone out of the index. */
  z.object({ kind: z.literal('issues'), issueIds: z.array(z.number().int()).min(1).max(50) }),
  /** Reads a project's version list anew. */
  z.object({ kind: z.literal('versions'), projectId: z.number().int() }),
]);
export type IndexWork = z.infer<typeof indexWork>;

const queue = new Queue<IndexWork>({ key: 'indexing' });

/**
 * Enqueues work. A project's back-fill has one writer at a time; reading a changed issue twice does no harm.
 * @param delayInSeconds 0 to 900
 */
export async function enqueue(work: IndexWork, delayInSeconds = 0): Promise<void> {
  await queue.push({
    body: work,
    delayInSeconds,
    ...(work.kind === 'backfill' ? { concurrency: { key: `project-${work.projectId}`, limit: 1 } } : {}),
  });
}

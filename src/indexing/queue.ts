import { Queue } from '@forge/events';
import { z } from 'zod';

const projectId = z.number().int();

/** Index work, as it lies in the queue. */
export const indexWork = z.discriminatedUnion('kind', [
  /** Reads on with a project's back-fill. */
  z.object({ kind: z.literal('backfill'), projectId, runId: z.string() }),
  /** Reads the issues that were noticed to have changed. */
  z.object({ kind: z.literal('changes') }),
  /** Reads a project's version list anew. */
  z.object({ kind: z.literal('versions'), projectId }),
  /** Empties the lane that nobody reads or fills: a change may have been written to it just when lanes were switched. */
  z.object({ kind: z.literal('tidy'), projectId }),
  /** Reads names, options and sprints anew. */
  z.object({ kind: z.literal('lists'), projectId }),
  /** Looks whether the settings or the project ask for other reading than the index was made by. */
  z.object({
    kind: z.literal('replan'),
    projectId,
    /** The revision of the site's or of the project's settings that held before a change. */
    before: z.object({ site: z.number().int().optional(), project: z.number().int().optional() }),
  }),
  /** Compares what was updated lately with Jira and, once a day, counts. */
  z.object({ kind: z.literal('reconcile'), projectId }),
  /** Compares everything with Jira. */
  z.object({ kind: z.literal('sweep'), projectId }),
  /** Packs what was written of a project. */
  z.object({ kind: z.literal('segments'), projectId }),
  /** Deletes what is stored of a project that is not enabled any more; the last time when `last`. */
  z.object({ kind: z.literal('clear'), projectId, last: z.boolean() }),
  /** Shows that the queue delivers. */
  z.object({ kind: z.literal('sign') }),
]);
export type IndexWork = z.infer<typeof indexWork>;

/** Forge's longest delay of a message. */
export const LONGEST_DELAY_SECONDS = 900;

const queue = new Queue<IndexWork>({ key: 'indexing' });

/** Work that empties or fills lanes: never two of it on a project at a time. */
const FILLS_LANES: readonly IndexWork['kind'][] = ['backfill', 'tidy', 'clear'];

/**
 * Enqueues work. Work of the same kind on the same project has one worker at a time.
 * @param delayInSeconds longer ones than Forge's longest are cut: whoever gets the work early waits on
 */
export async function enqueue(work: IndexWork, delayInSeconds = 0): Promise<void> {
  const kind = FILLS_LANES.includes(work.kind) ? 'lanes' : work.kind;
  const key = 'projectId' in work ? `${kind}-${work.projectId}` : kind;
  await queue.push({
    body: work,
    delayInSeconds: Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(delayInSeconds))),
    concurrency: { key, limit: 1 },
  });
}

import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError, JiraRateLimitError } from '../jira/errors';
import { metered } from '../jira/meter';
import { causeOf, log, logged, newReference } from '../log';
import { SettingsError } from '../settings/problem';
import { inBackground } from '../store/background';
import { setRunState, waitRun } from '../store/index-runs';
import { noteSign } from '../store/signs';
import { addToTallies } from '../store/tally';
import { continueBackfill, tidyLanes } from './backfill';
import { withJitter } from './budget';
import { readChanges } from './changes';
import { clearProject } from './clear';
import { refreshLists } from './lists';
import { enqueue, type IndexWork, indexWork, LONGEST_DELAY_SECONDS } from './queue';
import { reconcile, sweep } from './reconcile';
import { rebuildSegments } from './segments';
import { followPlan } from './start';
import { refreshVersions } from './versions';

const FIRST_RETRY_SECONDS = 15;
const RETRIES = 4;

/**
 * The queue's consumer. Jira's wish to wait is no failure: the work goes on later. Anything else is tried again a
 * few times, later each time; a back-fill then ends with a reason that the page can show, and what else was lost is
 * found by the hourly comparison.
 */
export async function consumeIndexWork(event: AsyncEvent): Promise<InvocationError | undefined> {
  const work = indexWork.parse(event.body);
  const { kind, ...of } = work;
  const scope = {
    ...{ work: kind, job: event.jobId },
    ...('projectId' in of ? { projectId: of.projectId } : {}),
    ...('runId' in of ? { runId: of.runId } : {}),
  };
  return logged(scope, () =>
    metered(async (meter) => {
      const failure = await inBackground(() => attempt(work, event.retryContext?.retryCount ?? 0));
      await addToTallies({ points: meter.points, ...(failure.kind === null ? {} : { [failure.kind]: 1 }) });
      log('index-work-ended', { points: meter.points, requests: meter.requests });
      return failure.retry;
    }),
  );
}

interface Attempt {
  /** What went wrong, for the tallies; null: nothing. */
  readonly kind: string | null;
  readonly retry: InvocationError | undefined;
}

async function attempt(work: IndexWork, retries: number): Promise<Attempt> {
  try {
    await perform(work);
    return { kind: null, retry: undefined };
  } catch (error) {
    if (error instanceof JiraRateLimitError) {
      await waitFor(work, error);
      return { kind: 'rate-limited', retry: undefined };
    }
    const reference = newReference();
    log('index-work-failed', { attempt: retries, reference, cause: causeOf(error) });
    const kind = `failed-${error instanceof JiraError ? `jira-${error.status}` : work.kind}`;
    if (retries < RETRIES && !isFinal(work, error)) return { kind, retry: retryLater(retries) };
    if (work.kind === 'backfill')
      await setRunState(work.projectId, work.runId, 'failed', failureOf(error, reference));
    return { kind, retry: undefined };
  }
}

async function perform(work: IndexWork): Promise<void> {
  switch (work.kind) {
    case 'backfill':
      return continueBackfill(work.projectId, work.runId);
    case 'changes':
      return readChanges();
    case 'versions':
      return refreshVersions(work.projectId);
    case 'tidy':
      return tidyLanes(work.projectId);
    case 'lists':
      return refreshLists(work.projectId);
    case 'replan':
      return followPlan(work.projectId, work.before);
    case 'reconcile':
      return reconcile(work.projectId);
    case 'sweep':
      return sweep(work.projectId);
    case 'segments':
      return rebuildSegments(work.projectId);
    case 'clear':
      return clearProject(work.projectId, work.last);
    case 'sign':
      return noteSign('queue', Date.now(), null);
  }
}

async function waitFor(work: IndexWork, { retryAfterSeconds, reason }: JiraRateLimitError): Promise<void> {
  const seconds = withJitter(retryAfterSeconds);
  log('index-work-waits', { seconds, reason });
  if (work.kind === 'backfill')
    await waitRun(work.projectId, work.runId, { until: Date.now() + seconds * 1000, reason });
  await enqueue(work, seconds);
}

function retryLater(retries: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(LONGEST_DELAY_SECONDS, FIRST_RETRY_SECONDS * 2 ** retries),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

/** Jira will answer the same request the same way again; an issue may just have gone between two requests. */
function isFinal(work: IndexWork, error: unknown): boolean {
  if (error instanceof SettingsError) return true;
  return work.kind === 'backfill' && error instanceof JiraError && error.status >= 400 && error.status < 500;
}

/** What administrators see of it, and what finds its line in the log. */
function failureOf(error: unknown, reference: string): string {
  return error instanceof JiraError ? `${error.operation} ${error.status}` : `internal ${reference}`;
}

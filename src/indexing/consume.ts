import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError, JiraRateLimitError } from '../jira/errors';
import { causeOf, log } from '../log';
import { failRun } from '../store/index-state';
import { continueBackfill } from './backfill';
import { enqueue, type IndexWork, indexWork } from './queue';
import { refreshIssues, refreshVersions } from './refresh';

/** Forge's longest delay. */
const LONGEST_WAIT_SECONDS = 900;
const FIRST_RETRY_SECONDS = 15;
const RETRIES = 4;

/**
 * The queue's consumer. Jira's wish to wait is no failure: the work goes on later. Anything else is tried again a
 * few times, later each time; a back-fill then ends with a reason that the page can show.
 */
export async function consumeIndexWork(event: AsyncEvent): Promise<InvocationError | undefined> {
  const work = indexWork.parse(event.body);
  try {
    await perform(work);
  } catch (error) {
    if (error instanceof JiraRateLimitError) {
      log('info', 'index-work-waits', { kind: work.kind, seconds: error.retryAfterSeconds });
      await enqueue(work, Math.min(LONGEST_WAIT_SECONDS, error.retryAfterSeconds));
      return undefined;
    }
    const attempt = event.retryContext?.retryCount ?? 0;
    log('error', 'index-work-failed', { kind: work.kind, attempt, cause: causeOf(error) });
    if (attempt < RETRIES && !isFinal(work, error)) return retryLater(attempt);
    await giveUp(work, error);
  }
  return undefined;
}

async function perform(work: IndexWork): Promise<void> {
  switch (work.kind) {
    case 'backfill':
      return continueBackfill(work.projectId, work.runId);
    case 'issues':
      return refreshIssues(work.issueIds);
    case 'versions':
      return refreshVersions(work.projectId);
  }
}

function retryLater(attempt: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT_SECONDS, FIRST_RETRY_SECONDS * 2 ** attempt),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

async function giveUp(work: IndexWork, error: unknown): Promise<void> {
  if (work.kind === 'backfill') await failRun(work.projectId, work.runId, failureOf(error));
}

/** Jira will answer a back-fill's request the same way again; an issue may just have gone between two requests. */
function isFinal(work: IndexWork, error: unknown): boolean {
  return work.kind === 'backfill' && error instanceof JiraError && error.status >= 400 && error.status < 500;
}

function failureOf(error: unknown): string {
  return error instanceof JiraError ? `${error.operation} ${error.status}` : 'internal';
}

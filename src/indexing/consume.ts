import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError, JiraRateLimitError } from '../jira/errors';
import { causeOf, log } from '../log';
import { failRun } from '../store/index-state';
import { continueBackfill } from './backfill';
import { enqueue, type IndexWork, indexWork } from './queue';
import { refreshIssues } from './refresh';

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
    await (work.kind === 'backfill'
      ? continueBackfill(work.projectId, work.runId)
      : refreshIssues(work.issueIds));
  } catch (error) {
    if (error instanceof JiraRateLimitError) {
      log('info', 'index-work-waits', { kind: work.kind, seconds: error.retryAfterSeconds });
      await enqueue(work, Math.min(LONGEST_WAIT_SECONDS, error.retryAfterSeconds));
      return undefined;
    }
    const attempt = event.retryContext?.retryCount ?? 0;
    log('error', 'index-work-failed', { kind: work.kind, attempt, cause: causeOf(error) });
    if (attempt < RETRIES && !isFinal(error)) return retryLater(attempt);
    await giveUp(work, error);
  }
  return undefined;
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

/** Jira will answer the same request the same way. */
function isFinal(error: unknown): boolean {
  return error instanceof JiraError && error.status >= 400 && error.status < 500;
}

function failureOf(error: unknown): string {
  return error instanceof JiraError ? `${error.operation} ${error.status}` : 'internal';
}

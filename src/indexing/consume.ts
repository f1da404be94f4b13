import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError, JiraRateLimitError } from '../jira/errors';
import { causeOf, log } from '../log';
import { failRun } from '../store/index-state';
import { continueBackfill } from './backfill';
import { enqueue, indexWork } from './queue';

/** Forge's longest delay. */
const LONGEST_WAIT_SECONDS = 900;
const FIRST_RETRY_SECONDS = 15;
const RETRIES = 4;

/**
 * The queue's consumer. Jira's wish to wait is no failure: the run goes on later from its cursor. Anything else is
 * tried again a few times, later each time, and then ends the run with a reason that the page can show.
 */
export async function consumeIndexWork(event: AsyncEvent): Promise<InvocationError | void> {
  const work = indexWork.parse(event.body);
  try {
    await continueBackfill(work);
  } catch (error) {
    if (error instanceof JiraRateLimitError) {
      log('info', 'backfill-waits', { ...work, seconds: error.retryAfterSeconds });
      return enqueue(work, Math.min(LONGEST_WAIT_SECONDS, error.retryAfterSeconds));
    }
    const attempt = event.retryContext?.retryCount ?? 0;
    log('error', 'backfill-failed', { ...work, attempt, cause: causeOf(error) });
    if (attempt >= RETRIES || isFinal(error)) return failRun(work.projectId, work.runId, failureOf(error));
    return new InvocationError({
      retryAfter: Math.min(LONGEST_WAIT_SECONDS, FIRST_RETRY_SECONDS * 2 ** attempt),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}

/** Jira will answer the same request the same way. */
function isFinal(error: unknown): boolean {
  return error instanceof JiraError && error.status >= 400 && error.status < 500;
}

function failureOf(error: unknown): string {
  return error instanceof JiraError ? `${error.operation} ${error.status}` : 'internal';
}

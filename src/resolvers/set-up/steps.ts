import type { CreationStep, StepProblem } from '../../contract/set-up';
import { JiraError, JiraRateLimitError } from '../../jira/errors';
import { ForeignOptionsError } from '../../jira/field-setup';

/** Which step is told of. */
export type Subject = Pick<CreationStep, 'field' | 'step' | 'target'>;

/** Somebody else is about to do the same. */
export class BusyError extends Error {
  override readonly name = 'BusyError';

  constructor(readonly seconds: number) {
    super(`somebody else is at it; try again after ${seconds} s`);
  }
}

/** Does a step; `act` tells whether there was something to do, and is undefined where an earlier step is missing. */
export async function tried(
  about: Subject,
  act: (() => Promise<boolean>) | undefined,
): Promise<CreationStep> {
  if (act === undefined) return missing(about, { code: 'earlier-step' });
  try {
    return { ...about, outcome: (await act()) ? 'done' : 'already', problem: null };
  } catch (error) {
    return missing(about, problemOf(error));
  }
}

export function missing(about: Subject, problem: StepProblem): CreationStep {
  return { ...about, outcome: 'missing', problem };
}

/** What is told of an error of Jira's. @throws the error where it is ours */
export function problemOf(error: unknown): StepProblem {
  if (error instanceof BusyError) return { code: 'wait', retryAfterSeconds: error.seconds };
  if (error instanceof ForeignOptionsError) return { code: 'not-ours', options: error.missing };
  if (error instanceof JiraRateLimitError)
    return { code: 'wait', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof JiraError) return { code: 'refused', status: error.status, detail: error.detail };
  throw error;
}

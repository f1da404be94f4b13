import type { ContractError } from '../../../src/contract/answer';

/** A resolver answered that it did not do what it was asked. */
export class ContractFailure extends Error {
  constructor(readonly error: ContractError) {
    super(`the app answered "${error.code}"`);
    this.name = 'ContractFailure';
  }
}

/** What went wrong, as far as a screen can tell. `unreachable`: no answer came, or none that is one of ours. */
export type Failure = ContractError | { readonly code: 'unreachable' };

/** The failure behind whatever was thrown. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof ContractFailure ? thrown.error : { code: 'unreachable' };
}

/** Whether the same call may go better a little later. */
export function isPassing(failure: Failure): boolean {
  return ['wait', 'jira-unavailable', 'updating', 'internal'].includes(failure.code);
}

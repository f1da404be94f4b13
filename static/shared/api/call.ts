import { invoke } from '@forge/bridge';
import type { Answer } from '../../../src/contract/answer';
import type { Answers, RequestOf, ResolverName } from '../../../src/contract/calls';
import { ContractFailure } from './contract-failure';

/**
 * Asks a resolver. The only place that calls `invoke`.
 * @throws ContractFailure when the resolver says why it did not; whatever the bridge throws when no answer came.
 */
export async function call<N extends ResolverName>(name: N, request: RequestOf<N>): Promise<Answers[N]> {
  const response = await invoke<RequestOf<N>, Answer<Answers[N]>>(name, request);
  // The bridge wraps the answer only when metadata was asked for; its type says "perhaps".
  const answer = 'ok' in response ? response : response.body;
  if (!answer.ok) throw new ContractFailure(answer.error);
  return answer.data;
}

import { invoke } from '@forge/bridge';
import type { Answers, RequestOf, ResolverName } from '../../../src/contract/calls';
import { type SentAnswer, unpacked } from '../../../src/contract/packed-answer';
import { ContractFailure } from './contract-failure';

/**
 * Asks a resolver. The only place that calls `invoke`.
 * @throws ContractFailure when the resolver says why it did not; whatever the bridge throws when no answer came.
 */
export async function call<N extends ResolverName>(name: N, request: RequestOf<N>): Promise<Answers[N]> {
  const response = await invoke<RequestOf<N>, SentAnswer<Answers[N]>>(name, request);
  // The bridge wraps the answer only when metadata was asked for; its type says "perhaps".
  const answer = await unpacked('body' in response ? response.body : response);
  if (!answer.ok) throw new ContractFailure(answer.error);
  return answer.data;
}

import type { ContractError } from '../../src/contract/answer';
import type { Answers, RequestOf, ResolverName } from '../../src/contract/calls';
import { type SentAnswer, unpacked } from '../../src/contract/packed-answer';
import { builtInUsers } from '../jira';
import type { Sandbox } from '../open';

/** A resolver refused; the message is one line for whoever ran the command. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(readonly error: ContractError) {
    super(wordsFor(error));
  }
}

/** Asks the app's resolver as the site's administrator. @throws RefusedError */
export async function ask<N extends ResolverName>(
  { platform }: Pick<Sandbox, 'platform'>,
  name: N,
  request: RequestOf<N>,
): Promise<Answers[N]> {
  const { accountId } = builtInUsers.siteAdmin;
  const sent = await platform.invoke('resolver', name, request, { accountId });
  const answer = await unpacked(sent as SentAnswer<Answers[N]>);
  if (!answer.ok) throw new RefusedError(answer.error);
  return answer.data;
}

function wordsFor(error: ContractError): string {
  switch (error.code) {
    case 'bad-request':
      return error.problems.map((p) => `${p.path}: ${p.message} (value: ${p.value})`).join('; ');
    case 'jira-refused':
      return `Jira refused: ${error.detail}`;
    default:
      return `the app answered ${JSON.stringify(error)}`;
  }
}

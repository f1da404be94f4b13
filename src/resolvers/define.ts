import type Resolver from '@forge/resolver';
import type { ContractError } from '../contract/answer';
import { isTooDeep, MOST_LEVELS } from '../contract/depth';
import { type Answers, type RequestOf, requests, type ResolverName } from '../contract/calls';
import type { SentAnswer } from '../contract/packed-answer';
import { problemsOf } from '../contract/problem';
import { wordsOf } from '../contract/problem-words';
import { contractErrorOf } from './errors';
import type { Right } from './rights';
import { sent } from './sent';

/**
 * The only way to define a resolver: the request is parsed, the caller's right is checked as that user, and every
 * error becomes one of the contract's. What the browser says of projects or users is input, never proof.
 */
export function defineResolver<N extends ResolverName, Subject>(
  resolver: Resolver,
  name: N,
  right: Right<RequestOf<N>, Subject>,
  handle: (request: RequestOf<N>, subject: Subject) => Promise<Answers[N]>,
): void {
  resolver.define<unknown, SentAnswer<Answers[N]>>(name, async ({ payload }) => {
    if (isTooDeep(payload)) return refusal(TOO_DEEP);
    const parsed = requests[name].safeParse(payload, { error: wordsOf });
    if (!parsed.success)
      return refusal({ code: 'bad-request', problems: problemsOf(parsed.error.issues, payload) });
    const request = parsed.data as RequestOf<N>;
    try {
      return await sent({ ok: true, data: await handle(request, await right.check(request)) });
    } catch (error) {
      return refusal(contractErrorOf(error, name));
    }
  });
}

const TOO_DEEP: ContractError = {
  code: 'bad-request',
  problems: [{ path: '(all)', value: '(nested)', message: `must be at most ${MOST_LEVELS} levels deep` }],
};

/** Of a thousand things that are wrong the first are enough, and an answer stays far below what Forge lets through. */
const MOST_PROBLEMS = 100;

function refusal(error: ContractError): { readonly ok: false; readonly error: ContractError } {
  if (error.code !== 'bad-request') return { ok: false, error };
  return { ok: false, error: { ...error, problems: error.problems.slice(0, MOST_PROBLEMS) } };
}

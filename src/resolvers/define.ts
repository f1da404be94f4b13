import type Resolver from '@forge/resolver';
import type { Answer, ContractError } from '../contract/answer';
import { type Answers, type RequestOf, requests, type ResolverName } from '../contract/calls';
import { problemsOf } from '../contract/problem';
import { userAdministersJira, userHasProjectPermission } from '../jira/permission';
import { contractErrorOf, NotAllowedError } from './errors';

/** The right that a resolver asks for, and on which projects: they are read out of the parsed request. */
export type Right<N extends ResolverName> =
  | { readonly needs: 'browse'; readonly of: (request: RequestOf<N>) => readonly number[] }
  | { readonly needs: 'administer-project'; readonly of: (request: RequestOf<N>) => readonly number[] }
  | { readonly needs: 'administer-jira' };

/**
 * The only way to define a resolver: the request is parsed, the caller's right is checked as that user, and every
 * error becomes one of the contract's. What the browser says of projects or users is input, never proof.
 */
export function defineResolver<N extends ResolverName>(
  resolver: Resolver,
  name: N,
  right: Right<N>,
  handle: (request: RequestOf<N>) => Promise<Answers[N]>,
): void {
  resolver.define<unknown, Answer<Answers[N]>>(name, async ({ payload }) => {
    const parsed = requests[name].safeParse(payload);
    if (!parsed.success) return refusal({ code: 'bad-request', problems: problemsOf(parsed.error.issues, payload) });
    const request = parsed.data as RequestOf<N>;
    try {
      await requireRight(right, request);
      return { ok: true, data: await handle(request) };
    } catch (error) {
      return refusal(contractErrorOf(error, name));
    }
  });
}

async function requireRight<N extends ResolverName>(right: Right<N>, request: RequestOf<N>): Promise<void> {
  if (right.needs === 'administer-jira') {
    if (!(await userAdministersJira())) throw new NotAllowedError('Administer Jira');
    return;
  }
  const [permission, label] =
    right.needs === 'browse'
      ? (['BROWSE_PROJECTS', 'Browse Projects'] as const)
      : (['ADMINISTER_PROJECTS', 'Administer Projects'] as const);
  const projectIds = right.of(request);
  if (projectIds.length === 0) throw new Error('a right on no project is no right');
  const held = await Promise.all(projectIds.map((id) => userHasProjectPermission(permission, id)));
  if (!held.every(Boolean)) throw new NotAllowedError(label);
}

function refusal(error: ContractError): { readonly ok: false; readonly error: ContractError } {
  return { ok: false, error };
}

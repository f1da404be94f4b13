import { structureOf } from '../../jql/structure';
import { problemsOf, syntaxProblemsOf } from '../../jql/search';
import { bodyOf, type Answer, type Call } from '../call';
import { badRequest } from '../errors';

/** POST /jql/parse: what is wrong with each query, and how it is built. */
export function parseQueries(call: Call): Answer {
  const validation = call.query.choice('validation', ['strict', 'warn', 'none']) ?? 'strict';
  call.query.done();
  const body = bodyOf(call);
  const queries = body.texts('queries') ?? [];
  body.done();
  if (queries.length === 0) throw badRequest('The queries property is required and cannot be empty.');
  return { body: { queries: queries.map((query) => parsed(call, query, validation)) } };
}

function parsed(call: Call, query: string, validation: 'strict' | 'warn' | 'none'): Record<string, unknown> {
  const syntax = syntaxProblemsOf(query);
  if (syntax.length > 0) return { query, errors: syntax };
  const problems = validation === 'none' ? [] : problemsOf(query, { ...call, now: call.site.clock.now() });
  if (problems.length > 0 && validation === 'strict') return { query, errors: problems };
  return { query, structure: structureOf(query), ...(problems.length > 0 ? { errors: problems } : {}) };
}

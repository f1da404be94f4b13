import { createHash } from 'node:crypto';
import type { Body } from '../body';
import { bodyOf, type Answer, type Call } from '../call';
import { badRequest, notServed } from '../errors';
import type { JqlContext, SortKey } from '../../jql/model';
import { selectFields } from '../render/field-selection';
import { renderChangelog } from '../render/history';
import { renderIssue } from '../render/issue';

const MOST_WITH_FIELDS = 100;
const MOST_BARE = 5000;
const MOST_RECONCILED = 50;
const TOKEN_LIFE = 7 * 24 * 60 * 60_000;
/** `expand=changelog` in a search shows fewer changes than on one issue. */
const EXPANDED_HISTORY = 40;

/** What a page token carries: the query it belongs to, when that was asked, and after which keys to go on. */
interface PageToken {
  readonly query: string;
  readonly asked: number;
  readonly after: readonly SortKey[];
}

/** POST /search/jql. A page goes on after the last issue given, whatever changed in between. */
export function searchIssues(call: Call): Answer {
  const body = bodyOf(call);
  const jql = body.text('jql') ?? '';
  const selection = selectFields(body.texts('fields') ?? ['id']);
  const isBare = (body.texts('fields') ?? ['id']).every((field) => field === 'id');
  const most = selection.asksFields ? MOST_WITH_FIELDS : MOST_BARE;
  const maxResults = Math.min(body.number('maxResults', 50), most, call.searchPage);
  const token = readToken(body.text('nextPageToken'), jql, call);
  const showsHistory = expandsChangelog(body);
  const reconciled = reconciledIn(body);
  body.unserved('fieldsByKeys');
  body.unserved('properties');
  body.done();
  const context: JqlContext = { ...call, now: token?.asked ?? call.site.clock.now() };
  const { hits, placeAfter } = call.searches.search(jql, context, reconciled);
  const start = token ? placeAfter(token.after) : 0;
  const page = hits.slice(start, start + maxResults);
  const last = page.at(-1);
  const isLast = start + page.length >= hits.length;
  const issues = page.map(({ issue }) => ({
    ...(isBare ? { id: issue.id } : renderIssue(issue, call, selection)),
    ...(showsHistory ? { changelog: renderChangelog(issue, call, EXPANDED_HISTORY) } : {}),
  }));
  const next =
    last && !isLast
      ? { nextPageToken: writeToken({ query: fingerprint(jql), asked: context.now, after: last.keys }) }
      : {};
  return { body: { issues, ...next, isLast }, objects: issues.length };
}

/** POST /search/approximate-count: the sandbox's count happens to be exact. */
export function countIssues(call: Call): Answer {
  const body = bodyOf(call);
  const jql = body.text('jql') ?? '';
  body.done();
  const { hits } = call.searches.search(jql, { ...call, now: call.site.clock.now() });
  return { body: { count: hits.length } };
}

function expandsChangelog(body: Body): boolean {
  const expands = (body.text('expand') ?? '').split(',').filter((name) => name !== '');
  const other = expands.find((name) => name !== 'changelog');
  if (other !== undefined) throw notServed(`'${other}' of 'expand'`);
  return expands.length > 0;
}

/** Ids of issues whose newest state the search has to know, however far its index lags behind. */
function reconciledIn(body: Body): readonly number[] {
  const ids = body.numbers('reconcileIssues') ?? [];
  if (ids.length > MOST_RECONCILED) {
    throw badRequest(`'reconcileIssues' takes at most ${MOST_RECONCILED} issue ids, not ${ids.length}.`);
  }
  return ids;
}

function fingerprint(jql: string): string {
  return createHash('sha1').update(jql).digest('base64url').slice(0, 12);
}

function writeToken(token: PageToken): string {
  return Buffer.from(JSON.stringify([token.query, token.asked, token.after])).toString('base64url');
}

function readToken(text: string | undefined, jql: string, { site }: Call): PageToken | undefined {
  if (text === undefined) return undefined;
  const token = parsed(text);
  if (!token) throw badRequest(`The nextPageToken '${text}' is not valid.`);
  if (token.query !== fingerprint(jql)) throw badRequest('The nextPageToken belongs to another query.');
  if (site.clock.now() - token.asked > TOKEN_LIFE) throw badRequest('The nextPageToken has expired.');
  return token;
}

function parsed(text: string): PageToken | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(content)) return undefined;
    const [query, asked, after] = content as unknown[];
    if (typeof query !== 'string' || typeof asked !== 'number' || !Array.isArray(after)) return undefined;
    return { query, asked, after: after as SortKey[] };
  } catch {
    return undefined;
  }
}

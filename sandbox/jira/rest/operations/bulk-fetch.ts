import type { Issue } from '../../site/model';
import { canSee } from '../../site/permissions';
import { bodyOf, type Answer, type Call } from '../call';
import { badRequest, notServed } from '../errors';
import { selectFields } from '../render/field-selection';
import { renderChangelog } from '../render/history';
import { renderIssue } from '../render/issue';

const MOST = 100;
const MOST_WITH_NAMED_FIELDS = 1000;
const MOST_FIELDS = 100;
const EXPANDED_HISTORY = 40;
/** Fields too heavy for a request of more than 100 issues. */
const HEAVY = ['comment', 'worklog', 'attachment'];

/** POST /issue/bulkfetch: the issues in the order of their ids, and an error for each that cannot be had. */
export function bulkFetch(call: Call): Answer {
  const body = bodyOf(call);
  const wanted = [...new Set(body.texts('issueIdsOrKeys') ?? [])];
  const fields = body.texts('fields') ?? ['*navigable'];
  const selection = selectFields(fields);
  const expands = body.texts('expand') ?? [];
  const other = expands.find((name) => name !== 'changelog');
  if (other !== undefined) throw notServed(`'${other}' of 'expand'`);
  const showsHistory = expands.length > 0;
  body.unserved('fieldsByKeys');
  body.unserved('properties');
  body.done();
  const isLight =
    selection.namesFields &&
    fields.length <= MOST_FIELDS &&
    !showsHistory &&
    !HEAVY.some((id) => selection.includes(id));
  const most = isLight ? MOST_WITH_NAMED_FIELDS : MOST;
  if (wanted.length === 0) throw badRequest('No issue IDs or keys were provided.');
  if (wanted.length > most)
    throw badRequest(`At most ${most} issues can be requested here, not ${wanted.length}.`);
  const found = new Set<Issue>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of wanted) {
    const issue = call.site.issues.find(idOrKey);
    if (issue && canSee(issue, call.caller)) found.add(issue);
    else {
      const errorMessage = 'Issue does not exist or you do not have permission to see it.';
      issueErrors.push({ id: idOrKey, errorMessage });
    }
  }
  const issues = [...found]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((issue) => ({
      ...renderIssue(issue, call, selection),
      ...(showsHistory ? { changelog: renderChangelog(issue, call, EXPANDED_HISTORY) } : {}),
    }));
  return { body: { issues, issueErrors }, objects: issues.length };
}

import { issueOf, type Answer, type Call } from '../call';
import { selectFields } from '../render/field-selection';
import { renderChangelog } from '../render/history';
import { renderIssue } from '../render/issue';

/** GET /issue/{issueIdOrKey}, with all fields unless some are named. */
export function getIssue(call: Call): Answer {
  const { query, path, site } = call;
  const fields = query.list('fields');
  const expands = query.choices('expand', ['changelog', 'names']);
  // Asked of the sandbox these change nothing: no view is remembered and no field fails.
  query.flag('updateHistory', false);
  query.flag('failFast', false);
  query.done();
  const issue = issueOf(call, path['issueIdOrKey'] ?? '');
  const rendered = renderIssue(issue, call, selectFields(fields.length === 0 ? ['*all'] : fields));
  const shown = Object.keys(rendered['fields'] ?? {});
  const names = Object.fromEntries(shown.map((id) => [id, site.fields.get(id)?.name ?? id]));
  return {
    body: {
      ...rendered,
      ...(expands.includes('changelog') ? { changelog: renderChangelog(issue, call) } : {}),
      ...(expands.includes('names') ? { names } : {}),
    },
    objects: 1,
  };
}

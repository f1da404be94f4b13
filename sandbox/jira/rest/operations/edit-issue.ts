import { updateIssue } from '../../site/issue-changes';
import type { IssueChanges } from '../../site/issue-diff';
import type { Issue } from '../../site/model';
import { hasOnIssue } from '../../site/permissions';
import { actorOf, bodyOf, issueOf, type Answer, type Call } from '../call';
import { badRequest, JiraError, notServed } from '../errors';
import { selectFields } from '../render/field-selection';
import { renderIssue } from '../render/issue';
import { valueAfter } from './edit-operations';
import { canEdit, changesOf, FieldError, refusalOf, unknownFieldMessage } from './edit-values';

/** PUT /issue/{issueIdOrKey}: all edits or none. */
export function editIssue(call: Call): Answer {
  const { query, path, site, caller } = call;
  query.flag('notifyUsers', true);
  const returnsIssue = query.flag('returnIssue', false);
  for (const name of ['overrideScreenSecurity', 'overrideEditableFlag']) {
    if (query.flag(name, false))
      throw new JiraError(403, [`The parameter '${name}' needs an administrator's app.`]);
  }
  query.done();
  const issue = issueOf(call, path['issueIdOrKey'] ?? '');
  if (!hasOnIssue(issue, caller, 'EDIT_ISSUES')) {
    throw new JiraError(403, ['You do not have permission to edit issues in this project.']);
  }
  const refusal = refusalOf(site, issue);
  if (refusal !== undefined) throw badRequest(refusal);
  updateIssue(site, issue, editsOf(call, issue), actorOf(call));
  if (!returnsIssue) return { status: 204 };
  return { body: renderIssue(issue, call, selectFields(['*all'])), objects: 1 };
}

function editsOf(call: Call, issue: Issue): IssueChanges {
  const body = bodyOf(call);
  const fields = Object.entries(body.object('fields') ?? {});
  const updates = Object.entries(body.object('update') ?? {});
  for (const name of ['transition', 'historyMetadata', 'properties']) body.unserved(name);
  body.done();
  if (fields.length + updates.length === 0) throw notServed('an edit without fields');
  const errors: Record<string, string> = {};
  const changes: IssueChanges[] = [];
  const edit = (id: string, valueOf: (field: Parameters<typeof valueAfter>[0]) => unknown): void => {
    const field = call.site.fields.get(id);
    try {
      if (!canEdit(field, issue) || !maySet(call, issue, id)) throw new FieldError(unknownFieldMessage(id));
      changes.push(changesOf(call.site, issue, field, valueOf(field)));
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors[id] = error.message;
    }
  };
  for (const [id, value] of fields) edit(id, () => value);
  for (const [id, operations] of updates) {
    if (fields.some(([known]) => known === id))
      errors[id] = `Field '${id}' cannot be in both 'fields' and 'update'.`;
    else edit(id, (field) => valueAfter(field, issue, operations));
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return merged(changes);
}

/** The security level needs a permission of its own. */
function maySet({ caller }: Call, issue: Issue, fieldId: string): boolean {
  return fieldId !== 'security' || hasOnIssue(issue, caller, 'SET_ISSUE_SECURITY');
}

function merged(changes: readonly IssueChanges[]): IssueChanges {
  const others = Object.assign({}, ...changes.map((change) => change.others ?? {})) as Record<
    string,
    unknown
  >;
  return { ...(Object.assign({}, ...changes) as IssueChanges), others };
}

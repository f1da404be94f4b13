import type { BulkTask } from '../../site/bulk-edits';
import { updateIssue } from '../../site/issue-changes';
import type { IssueChanges } from '../../site/issue-diff';
import type { Field, Issue } from '../../site/model';
import { canSee, hasGlobal, hasOnIssue } from '../../site/permissions';
import { SELECT_TYPE } from '../../site/set-up';
import { actorOf, bodyOf, requireUser, type Answer, type Call } from '../call';
import { badRequest, JiraError, notServed } from '../errors';
import { canEdit, changesOf, FieldError, refusalOf, unknownFieldMessage } from './edit-values';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 200;
/** What Jira takes for no option. */
const NO_OPTION = -1;

/** GET /bulk/issues/fields: the select fields that can be edited on every one of the issues, in one page. */
export function getBulkEditableFields(call: Call): Answer {
  const { query, site } = call;
  const names = query.list('issueIdsOrKeys');
  const text = (query.text('searchText') ?? '').toLowerCase();
  query.done();
  requireUser(call);
  // The document has this 403 here and not at the other two operations.
  requireBulkChange(call, (message) => new JiraError(403, [message]));
  const { issues } = issuesOf(call, names);
  const fields = site.fields.all.filter(
    (field) =>
      isSelect(field) &&
      field.name.toLowerCase().includes(text) &&
      issues.every((issue) => hasOnIssue(issue, call.caller, 'EDIT_ISSUES') && canEdit(field, issue)),
  );
  return {
    body: {
      fields: fields.map(({ id, name }) => ({
        id,
        name,
        type: SELECT_TYPE,
        description: '',
        isRequired: false,
      })),
    },
  };
}

/** POST /bulk/issues/fields: single-select fields of up to 1000 issues, each of which may fail on its own. */
export function submitBulkEdit(call: Call): Answer {
  const body = bodyOf(call);
  const [actions, names] = [body.texts('selectedActions') ?? [], body.texts('selectedIssueIdsOrKeys') ?? []];
  const edits = editsIn(body.object('editedFieldsInput') ?? {});
  body.value('sendBulkNotification');
  body.done();
  const actor = actorOf(call);
  requireBulkChange(call, badRequest);
  if (names.length === 0 || names.length > MOST_ISSUES)
    throw badRequest(`Between 1 and ${MOST_ISSUES} issues can be edited at once, not ${names.length}.`);
  if (edits.size === 0 || edits.size > MOST_FIELDS)
    throw badRequest(`Between 1 and ${MOST_FIELDS} fields can be edited at once, not ${edits.size}.`);
  if ([...edits.keys()].some((id) => !actions.includes(id)) || actions.some((id) => !edits.has(id)))
    throw badRequest('The selected actions and the edited fields must name the same fields.');
  const { issues, inaccessible } = issuesOf(call, names);
  const ids = issues.map(({ id }) => id);
  const task = call.site.bulkEdits.submit(actor, ids, inaccessible, (id) => editOne(call, id, edits, actor));
  return { status: 201, body: { taskId: task.id } };
}

/** GET /bulk/queue/{taskId}: which issues were edited is told at the end. */
export function getBulkOperationProgress(call: Call): Answer {
  const { site, path, query } = call;
  query.done();
  requireUser(call);
  requireBulkChange(call, badRequest);
  const task = site.bulkEdits.get(path['taskId'] ?? '');
  if (!task) throw badRequest('The task associated with this taskId is not a bulk operation task');
  return { body: task.isComplete ? { ...progressOf(task), ...resultOf(task) } : progressOf(task) };
}

function progressOf(task: BulkTask): Record<string, unknown> {
  const { id, submittedBy, created, total, done, inaccessible, isComplete } = task;
  return {
    taskId: id,
    status: isComplete ? 'COMPLETE' : 'RUNNING',
    progressPercent: isComplete ? 100 : Math.floor(((done + inaccessible) / total) * 100),
    submittedBy: { accountId: submittedBy },
    created,
    started: created,
    updated: created,
  };
}

function resultOf({ processed, failed, inaccessible, total }: BulkTask): Record<string, unknown> {
  return {
    processedAccessibleIssues: processed.map(Number),
    failedAccessibleIssues: Object.fromEntries([...failed].map(([id, reason]) => [id, [reason]])),
    invalidOrInaccessibleIssueCount: inaccessible,
    totalIssueCount: total,
  };
}

function requireBulkChange({ site, caller }: Call, refusal: (message: string) => JiraError): void {
  if (!hasGlobal(site, caller, 'BULK_CHANGE'))
    throw refusal('You do not have permission to bulk edit issues.');
}

function issuesOf(
  { site, caller }: Call,
  names: readonly string[],
): { readonly issues: readonly Issue[]; readonly inaccessible: number } {
  const wanted = [...new Set(names)];
  const found = wanted.flatMap((idOrKey) => site.issues.find(idOrKey) ?? []);
  const issues = found.filter((issue) => canSee(issue, caller));
  return { issues, inaccessible: wanted.length - issues.length };
}

/** By field id the option id to set, or null to clear the field. */
type Edits = ReadonlyMap<string, string | null>;

function editsIn(input: Readonly<Record<string, unknown>>): Edits {
  const { singleSelectFields = [], ...others } = input;
  const [other] = Object.keys(others);
  if (other !== undefined) throw notServed(`'${other}' of 'editedFieldsInput'`);
  const edits = singleSelectFields as readonly { fieldId: string; option: { optionId?: number } }[];
  return new Map(
    edits.map(({ fieldId, option: { optionId } }) => {
      if (optionId === undefined) throw badRequest(`The field '${fieldId}' needs an option id.`);
      return [fieldId, optionId === NO_OPTION ? null : String(optionId)];
    }),
  );
}

/** All edits of an issue or none. */
function editOne(call: Call, issueId: string, edits: Edits, actor: string): string | null {
  const { site, caller } = call;
  const issue = site.issues.find(issueId);
  if (!issue || !canSee(issue, caller)) return 'The issue does not exist any more.';
  if (!hasOnIssue(issue, caller, 'EDIT_ISSUES')) return 'You do not have permission to edit this issue.';
  const refusal = refusalOf(site, issue);
  if (refusal !== undefined) return refusal;
  const others: Record<string, unknown> = {};
  try {
    for (const [fieldId, optionId] of edits) {
      const field = site.fields.get(fieldId);
      if (!canEdit(field, issue) || !isSelect(field)) throw new FieldError(unknownFieldMessage(fieldId));
      const changes: IssueChanges = changesOf(site, issue, field, optionId && { id: optionId });
      Object.assign(others, changes.others);
    }
  } catch (error) {
    if (error instanceof FieldError) return error.message;
    throw error;
  }
  updateIssue(site, issue, { others }, actor);
  return null;
}

function isSelect({ schema }: Field): boolean {
  return schema?.custom === SELECT_TYPE;
}

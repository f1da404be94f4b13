import { idOf, isRecord } from '../surface/extension';
import { askJira } from './request';

/** Issues that Jira gives in one answer. */
export const ROWS_AT_ONCE = 1000;

/** A value that Jira knows by id and shows by name: an option of a select field, a type, a status. */
export interface JiraOption {
  readonly id: string;
  readonly name: string;
}

/** An issue as its viewer reads it in a list. */
export interface IssueRow {
  readonly id: number;
  readonly key: string;
  readonly summary: string;
  readonly type: JiraOption;
  readonly priority: string | null;
  readonly status: JiraOption;
  /** Epoch milliseconds. */
  readonly created: number;
  /** By field id what the select field holds, or null; a field that the issue does not have is not in it. */
  readonly values: ReadonlyMap<string, JiraOption | null>;
}

export interface ReadRows {
  readonly rows: readonly IssueRow[];
  /** Those asked for that the viewer cannot see, or that are not there. */
  readonly hidden: readonly number[];
}

/**
 * Reads up to 1000 issues with some select fields.
 * @throws JiraFailure
 */
export async function readRows(issueIds: readonly number[], fieldIds: readonly string[]): Promise<ReadRows> {
  const answer = await askJira('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: issueIds.map(String),
    fields: ['summary', 'issuetype', 'priority', 'status', 'created', ...fieldIds],
  });
  const issues = isRecord(answer) && Array.isArray(answer['issues']) ? (answer['issues'] as unknown[]) : [];
  const rows = issues.map((issue) => rowOf(issue, fieldIds)).filter((row) => row !== null);
  const found = new Set(rows.map(({ id }) => id));
  return { rows, hidden: issueIds.filter((id) => !found.has(id)) };
}

/** An option out of a select field's value or of a list of allowed values; null where it is none. */
export function optionOf(value: unknown): JiraOption | null {
  if (!isRecord(value)) return null;
  const id = idOf(value['id']);
  return id === null ? null : { id: String(id), name: textOf(value['value']) };
}

function rowOf(issue: unknown, fieldIds: readonly string[]): IssueRow | null {
  if (!isRecord(issue)) return null;
  const { id: rawId, key, fields } = issue;
  const id = idOf(rawId);
  if (id === null || typeof key !== 'string' || !isRecord(fields)) return null;
  const { priority } = fields;
  const created = Date.parse(textOf(fields['created']));
  return {
    id,
    key,
    summary: textOf(fields['summary']),
    type: namedOf(fields['issuetype']),
    priority: isRecord(priority) ? namedOf(priority).name : null,
    status: namedOf(fields['status']),
    created: Number.isNaN(created) ? 0 : created,
    values: new Map(
      fieldIds.filter((field) => field in fields).map((field) => [field, optionOf(fields[field])]),
    ),
  };
}

function namedOf(value: unknown): JiraOption {
  return isRecord(value) ? { id: textOf(value['id']), name: textOf(value['name']) } : { id: '', name: '' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

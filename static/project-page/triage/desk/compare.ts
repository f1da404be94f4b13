import type { TagField } from '../../../../src/contract/issue';
import { type JiraOption, ROWS_AT_ONCE } from '../../../shared/jira/issue-rows';
import type { Change, Job } from './job';
import type { Rows, Values } from './rows';

/** Whether an option has a meaning under the settings. */
export type HasMeaning = (field: TagField, option: JiraOption) => boolean;

/**
 * Reads the issues of a job anew and settles what cannot or need not be written: hidden ones, those without the
 * field, those that somebody else changed since they were shown, and those that have the value already.
 * @returns the changes that are left, with the values that Jira has now as the old ones
 * @throws JiraFailure
 */
export async function comparedWithJira(
  job: Job,
  rows: Rows,
  hasMeaning: HasMeaning,
  onWait: (until: number | null) => void,
): Promise<readonly Change[]> {
  const left: Change[] = [];
  for (let at = 0; at < job.changes.length; at += ROWS_AT_ONCE) {
    const changes = job.changes.slice(at, at + ROWS_AT_ONCE);
    await rows.readAnew(
      changes.map(({ issueId }) => issueId),
      onWait,
    );
    for (const change of changes) {
      const ready = settle(change, job, rows, hasMeaning);
      if (ready) left.push(ready);
    }
  }
  return left;
}

function settle(change: Change, job: Job, rows: Rows, hasMeaning: HasMeaning): Change | null {
  const { issueId, from, to } = change;
  if (rows.get(issueId) === 'hidden') {
    job.failed.push({ change, problem: { kind: 'hidden' } });
    return null;
  }
  const fields = Object.keys(to) as TagField[];
  const now: Record<string, JiraOption | null> = {};
  for (const field of fields) {
    const value = rows.value(issueId, field);
    if (value === undefined) {
      job.failed.push({ change, problem: { kind: 'no field', field } });
      return null;
    }
    now[field] = value;
  }
  const values: Values = now;
  if (fields.every((field) => isSame(values[field], to[field]))) {
    job.already.push(change);
    return null;
  }
  const isExpected = (field: TagField): boolean => {
    const value = values[field] ?? null;
    if (isSame(value, to[field])) return true;
    return field in from ? isSame(value, from[field]) : value === null || !hasMeaning(field, value);
  };
  if (!fields.every(isExpected)) {
    job.skipped.push({ change, now: values });
    return null;
  }
  return { ...change, from: values };
}

export function isSame(a: JiraOption | null | undefined, b: JiraOption | null | undefined): boolean {
  return (a?.id ?? null) === (b?.id ?? null);
}

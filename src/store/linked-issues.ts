import type { Instant } from '../domain/day';
import type { LinkedIssueFacts, NeighbourFacts } from '../domain/facts';
import { neighbourFrom } from './defect-row';
import { numberIn, textIn } from './row';
import { batchesOf, select, write, writeRows } from './run';
import * as statement from './statements/linked';

/** Writes what was seen at an instant of issues that a project's defects link to. */
export async function saveLinked(
  projectId: number,
  seen: Instant,
  issues: readonly LinkedIssueFacts[],
): Promise<void> {
  await writeRows(
    statement.upsertLinked,
    issues.map(({ id, typeId, created, serviceRequest }) => [
      projectId,
      id,
      seen,
      typeId,
      created,
      Number(serviceRequest),
    ]),
  );
}

/** Which of the issues that defects link to are read. */
export type LinkedAsked = 'all' | 'service requests';

/** The issues that a project's defects link to, by id. */
export async function loadLinked(
  projectId: number,
  asked: LinkedAsked,
): Promise<ReadonlyMap<number, LinkedIssueFacts>> {
  const linked = new Map<number, LinkedIssueFacts>();
  for (let last = 0; ;) {
    const rows = await select(statement.SELECT_LINKED, [projectId, last, asked === 'all' ? 0 : 1]);
    for (const row of rows) {
      const issue = linkedFrom(textIn(row, 'linked'));
      linked.set(issue.id, issue);
      last = issue.id;
    }
    if (rows.length < statement.LINKED_ISSUES_A_PAGE) return linked;
  }
}

/** Cut at its commas by hand: there may be as many as defects, and a list of parts for each takes three times as long. */
function linkedFrom(text: string): LinkedIssueFacts {
  const type = text.indexOf(',') + 1;
  const created = text.indexOf(',', type) + 1;
  const request = text.indexOf(',', created) + 1;
  return {
    id: Number(text.slice(0, type - 1)),
    typeId: Number(text.slice(type, created - 1)),
    created: Number(text.slice(created, request - 1)),
    serviceRequest: text.slice(request) === '1',
  };
}

/** Those of the issues that a project's defects link to that are stored defects, in whatever project, by id. */
export async function loadStoredLinked(projectId: number): Promise<readonly NeighbourFacts[]> {
  const stored: NeighbourFacts[] = [];
  for (;;) {
    const rows = await select(statement.SELECT_STORED_LINKED, [projectId, stored.at(-1)?.id ?? 0]);
    stored.push(...rows.map(neighbourFrom));
    if (rows.length < statement.STORED_LINKED_A_PAGE) return stored;
  }
}

/** Those of the issues that are known to be linked to, with the projects whose defects do. */
export async function linkersOf(
  issueIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const projects = new Map<number, number[]>();
  for (const ids of batchesOf(issueIds)) {
    for (const row of await select(statement.selectLinkers(ids.length), ids)) {
      const id = numberIn(row, 'issue_id');
      projects.set(id, [...(projects.get(id) ?? []), numberIn(row, 'project_id')]);
    }
  }
  return projects;
}

/** Forgets issues that are not there any more, or that nobody may know of. */
export async function deleteLinked(issueIds: readonly number[]): Promise<void> {
  for (const ids of batchesOf(issueIds)) await write(statement.deleteLinked(ids.length), ids);
}

export async function deleteLinkedOf(projectId: number): Promise<void> {
  while ((await write(statement.DELETE_LINKED_OF_PROJECT, [projectId])) > 0);
}

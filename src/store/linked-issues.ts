import type { Instant } from '../domain/day';
import type { LinkedIssueFacts, NeighbourFacts } from '../domain/facts';
import { neighbourFrom } from './defect-row';
import { numberIn, textIn } from './row';
import { batchesOf, select, type SqlRow, write, writeRows } from './run';
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

/** What is known of the issues that a project's defects link to. */
export interface LinkedIssues {
  /** By id. */
  readonly issues: ReadonlyMap<number, LinkedIssueFacts>;
  /** Those of them that are stored defects, in whatever project. */
  readonly stored: readonly NeighbourFacts[];
}

/** The issues that a project's defects link to. @param withStored whether it is asked which are stored defects: in the same statement */
export async function loadLinked(projectId: number, withStored: boolean): Promise<LinkedIssues> {
  const issues = new Map<number, LinkedIssueFacts>();
  const stored: NeighbourFacts[] = [];
  for (let last = 0; ;) {
    const page = withStored
      ? pageFrom(await select(statement.SELECT_LINKED_AND_STORED, [projectId, last, projectId, last]))
      : pageFrom(await select(statement.SELECT_LINKED, [projectId, last]));
    for (const issue of page.issues) issues.set(issue.id, issue);
    stored.push(...page.stored);
    const isCut = page.stored.length === statement.STORED_LINKED_A_PAGE;
    if (!isCut && page.issues.length < statement.LINKED_ISSUES_A_PAGE) return { issues, stored };
    last = largestId(isCut ? page.stored : page.issues);
  }
}

interface LinkedPage {
  readonly issues: readonly LinkedIssueFacts[];
  readonly stored: readonly NeighbourFacts[];
}

/** The rows of both kinds may come mixed. */
function pageFrom(rows: readonly SqlRow[]): LinkedPage {
  const issues: LinkedIssueFacts[] = [];
  const stored: NeighbourFacts[] = [];
  for (const row of rows) {
    const text = textIn(row, 'linked');
    const [issue_id, resolution, links] = text.split(';');
    if (links === undefined) issues.push(linkedFrom(text));
    else
      stored.push(neighbourFrom({ issue_id, resolution_id: resolution === '' ? null : resolution, links }));
  }
  return { issues, stored };
}

function linkedFrom(text: string): LinkedIssueFacts {
  const [id = 0, typeId = 0, created = 0, request] = text.split(',').map(Number);
  return { id, typeId, created, serviceRequest: request === 1 };
}

function largestId(all: readonly { readonly id: number }[]): number {
  return all.reduce((largest, { id }) => Math.max(largest, id), 0);
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

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

/** What is known of the issues that a project's defects link to. */
export interface LinkedAndStored {
  /** By id. */
  readonly issues: ReadonlyMap<number, LinkedIssueFacts>;
  /** Those of them, asked for or not, that are stored defects, in whatever project; none unless that is asked. */
  readonly stored: readonly NeighbourFacts[];
}

/**
 * The issues that a project's defects link to.
 * @param withStored whether it is asked which are stored defects: in the same statement
 */
export async function loadLinked(
  projectId: number,
  asked: LinkedAsked,
  withStored: boolean,
): Promise<LinkedAndStored> {
  const issues = new Map<number, LinkedIssueFacts>();
  const stored: NeighbourFacts[] = [];
  const load = withStored ? loadPageOfBoth : loadPage;
  for (let last: number | null = 0; last !== null;) {
    const page: LinkedPage = await load(projectId, last, asked === 'all' ? 0 : 1);
    for (const issue of page.issues) issues.set(issue.id, issue);
    stored.push(...page.stored);
    last = page.next;
  }
  return { issues, stored };
}

interface LinkedPage {
  readonly issues: readonly LinkedIssueFacts[];
  readonly stored: readonly NeighbourFacts[];
  /** The issue that the next page comes after; null after the last page. */
  readonly next: number | null;
}

async function loadPage(projectId: number, last: number, least: 0 | 1): Promise<LinkedPage> {
  const rows = await select(statement.SELECT_LINKED, [projectId, last, least]);
  const issues = rows.map((row) => linkedFrom(textIn(row, 'linked')));
  const isFull = issues.length === statement.LINKED_ISSUES_A_PAGE;
  return { issues, stored: [], next: isFull ? (issues.at(-1)?.id ?? null) : null };
}

/** The rows of all kinds may come mixed. */
async function loadPageOfBoth(projectId: number, last: number, least: 0 | 1): Promise<LinkedPage> {
  const rows = await select(
    statement.SELECT_LINKED_AND_STORED,
    statement.parametersOfBoth(projectId, last, least),
  );
  const issues: LinkedIssueFacts[] = [];
  const stored: NeighbourFacts[] = [];
  let next: number | null = null;
  for (const row of rows) {
    const text = textIn(row, 'linked');
    if (text.includes(';')) stored.push(storedFrom(text));
    else if (text.includes(',')) issues.push(linkedFrom(text));
    else next = Number(text);
  }
  const isCut = stored.length === statement.STORED_LINKED_A_PAGE;
  return { issues, stored, next: isCut ? Math.max(...stored.map(({ id }) => id)) : next };
}

function storedFrom(text: string): NeighbourFacts {
  const [issue_id, resolution, links] = text.split(';');
  return neighbourFrom({ issue_id, resolution_id: resolution === '' ? null : resolution, links });
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

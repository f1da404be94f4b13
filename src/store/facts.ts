import type { DefectFacts, LinkedIssueFacts, NeighbourFacts, ProjectFacts } from '../domain/facts';
import { loadNeighbours } from './defects';
import { PackedDefects } from './packed/packed-defect';
import { loadColumns } from './segments';
import { loadNames, type StoredName, withNames } from './fact-names';
import { type IndexState, laneToReport } from './index-state';
import { loadLinked } from './linked-issues';
import { loadSprints } from './sprints';
import { loadVersions } from './versions';
import { walkable, type Walkable } from './walkable';

/** The facts of an indexed project: the one door between the index and every number. */
export async function facts(index: IndexState): Promise<ProjectFacts> {
  const { projectId } = index;
  const [columns, lists] = await Promise.all([loadColumns(projectId, laneToReport(index)), listsOf(index)]);
  return factsOf(new PackedDefects(columns), lists);
}

async function factsOf(
  defects: Walkable,
  lists: Omit<ProjectFacts, 'defects' | 'neighbours'>,
): Promise<ProjectFacts> {
  const linkedIssues = lists.linkedIssues && withOwn(lists.linkedIssues, defects);
  return { ...lists, linkedIssues, defects, neighbours: await neighboursOf(defects) };
}

/** With those linked issues that are defects of the project themselves. */
function withOwn(
  linked: ReadonlyMap<number, LinkedIssueFacts>,
  defects: Walkable,
): ReadonlyMap<number, LinkedIssueFacts> {
  const targets = new Set<number>();
  for (const { links } of defects.linked()) for (const { issueId } of links) targets.add(issueId);
  const all = new Map(linked);
  for (const { id, typeId, created } of defects.among(targets)) {
    const serviceRequest = linked.get(id)?.serviceRequest ?? false;
    all.set(id, { id, typeId, created, serviceRequest });
  }
  return all;
}

/** The facts that one issue is placed by: it may be fresher than the index, or not in it. */
export async function factsAround(
  index: IndexState,
  defect: DefectFacts,
  seen: readonly StoredName[],
): Promise<ProjectFacts> {
  const [lists, neighbours] = await Promise.all([listsOf(index), neighboursOf(walkable([defect]))]);
  return { ...lists, names: withNames(lists.names, seen), defects: [defect], neighbours };
}

/** What there is of a project besides its defects; null is what no run has come to yet, or what Jira does not give. */
async function listsOf({
  projectId,
  projectKey,
  live,
  sprintsRead,
}: IndexState): Promise<Omit<ProjectFacts, 'defects' | 'neighbours'>> {
  const [versions, names, linkedIssues, sprints] = await Promise.all([
    loadVersions(projectId),
    loadNames(projectId),
    live === null ? null : loadLinked(projectId),
    sprintsRead === null ? null : loadSprints(projectId),
  ]);
  return { project: { id: projectId, key: projectKey }, versions, names, linkedIssues, sprints };
}

/** Follows links out of the project until nothing new is found: a ring of duplicates may pass through other projects. */
async function neighboursOf(defects: Walkable): Promise<readonly NeighbourFacts[]> {
  const asked = new Set<number>();
  const neighbours: NeighbourFacts[] = [];
  for (let from: Iterable<NeighbourFacts> = defects.linked(); ;) {
    const ids = outwardEnds(from);
    for (const id of asked) ids.delete(id);
    for (const { id } of defects.among(ids)) ids.delete(id);
    if (ids.size === 0) return neighbours;
    ids.forEach((id) => asked.add(id));
    const found = await loadNeighbours([...ids]);
    neighbours.push(...found);
    from = found;
  }
}

function outwardEnds(issues: Iterable<NeighbourFacts>): Set<number> {
  const ends = new Set<number>();
  for (const { links } of issues)
    for (const { direction, issueId } of links) if (direction === 'outward') ends.add(issueId);
  return ends;
}

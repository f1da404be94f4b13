import type { DefectFacts, LinkedIssueFacts, NeighbourFacts, ProjectFacts } from '../domain/facts';
import { loadDefects, loadNeighbours } from './defects';
import { loadNames, type StoredName, withNames } from './fact-names';
import { type IndexState, laneToReport } from './index-state';
import { loadLinked } from './linked-issues';
import { loadSprints } from './sprints';
import { loadVersions } from './versions';

/** The facts of an indexed project: the one door between the index and every number. */
export async function facts(index: IndexState): Promise<ProjectFacts> {
  const { projectId } = index;
  const [defects, lists] = await Promise.all([loadDefects(projectId, laneToReport(index)), listsOf(index)]);
  const linkedIssues = lists.linkedIssues && withOwn(lists.linkedIssues, defects);
  return { ...lists, linkedIssues, defects, neighbours: await neighboursOf(defects) };
}

/** With those linked issues that are defects of the project themselves. */
function withOwn(
  linked: ReadonlyMap<number, LinkedIssueFacts>,
  defects: readonly DefectFacts[],
): ReadonlyMap<number, LinkedIssueFacts> {
  const own = new Map(defects.map((defect) => [defect.id, defect]));
  const all = new Map(linked);
  for (const { issueId } of defects.flatMap(({ links }) => links)) {
    const defect = own.get(issueId);
    if (defect)
      all.set(issueId, {
        id: issueId,
        typeId: defect.typeId,
        created: defect.created,
        serviceRequest: linked.get(issueId)?.serviceRequest ?? false,
      });
  }
  return all;
}

/** The facts that one issue is placed by: it may be fresher than the index, or not in it. */
export async function factsAround(
  index: IndexState,
  defect: DefectFacts,
  seen: readonly StoredName[],
): Promise<ProjectFacts> {
  const [lists, neighbours] = await Promise.all([listsOf(index), neighboursOf([defect])]);
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
async function neighboursOf(defects: readonly DefectFacts[]): Promise<readonly NeighbourFacts[]> {
  const asked = new Set(defects.map((defect) => defect.id));
  const neighbours: NeighbourFacts[] = [];
  for (let from: readonly NeighbourFacts[] = defects; from.length > 0;) {
    const ids = new Set(
      from.flatMap((issue) => issue.links.filter((l) => l.direction === 'outward').map((l) => l.issueId)),
    );
    const unknown = [...ids].filter((id) => !asked.has(id));
    unknown.forEach((id) => asked.add(id));
    from = await loadNeighbours(unknown);
    neighbours.push(...from);
  }
  return neighbours;
}

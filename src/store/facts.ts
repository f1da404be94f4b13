import type { DefectFacts, NeighbourFacts, ProjectFacts } from '../domain/facts';
import { loadDefects, loadNeighbours } from './defects';
import { loadNames, type StoredName, withNames } from './fact-names';
import type { Lane } from './index-state';
import { loadVersions } from './versions';

/** What the index does not hold: the numbers that need it say *no data*. */
const NOT_READ = { linkedIssues: null, sprints: null };

/** The facts of an indexed project: the one door between the index and every number. */
export async function facts(project: ProjectFacts['project'], lane: Lane): Promise<ProjectFacts> {
  const [versions, defects, names] = await Promise.all([
    loadVersions(project.id),
    loadDefects(project.id, lane),
    loadNames(project.id),
  ]);
  const neighbours = await neighboursOf(defects);
  return { project, versions, defects, names, neighbours, ...NOT_READ };
}

/** The facts that one issue is placed by: it may be fresher than the index, or not in it. */
export async function factsAround(
  project: ProjectFacts['project'],
  defect: DefectFacts,
  seen: readonly StoredName[],
): Promise<ProjectFacts> {
  const [versions, names, neighbours] = await Promise.all([
    loadVersions(project.id),
    loadNames(project.id),
    neighboursOf([defect]),
  ]);
  return { project, versions, defects: [defect], names: withNames(names, seen), neighbours, ...NOT_READ };
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

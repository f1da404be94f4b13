import type { Day } from '../domain/day';
import type { DefectFacts, ProjectFacts } from '../domain/facts';
import { PackedDefects } from './packed/packed-defect';
import { loadColumns } from './segments';
import { loadNames, type StoredName, withNames } from './fact-names';
import { type IndexState, laneToReport } from './index-state';
import { type LinkedAndStored, type LinkedAsked, loadLinked } from './linked-issues';
import { LinkedOrOwn } from './linked-or-own';
import { neighboursOfIssue, neighboursOfProject, neighboursOfSome } from './neighbours';
import { loadSlice, SLICE_CHARACTERS } from './segment-slice';
import { loadSprints } from './sprints';
import { loadVersions } from './versions';

/**
 * The facts of an indexed project: the one door between the index and every number.
 * @param asked of the linked issues; to ask for another then is an error
 */
export async function facts(index: IndexState, asked: LinkedAsked = 'all'): Promise<ProjectFacts> {
  const linked = linkedOfProject(index, asked);
  const [columns, lists, neighbours] = await Promise.all([
    loadColumns(index.projectId, laneToReport(index)),
    listsOf(index, linked),
    linked.then(({ stored }) => neighboursOfProject(stored)),
  ]);
  const defects = new PackedDefects(columns);
  const linkedIssues = lists.linkedIssues && new LinkedOrOwn(lists.linkedIssues, asked, defects);
  return { ...lists, linkedIssues, defects, neighbours };
}

/** Facts of some days of creation, by which the defects of those days are placed as they are by all facts. */
export interface FactsOfDays {
  /** The defects are those of the days and of enough days round them; of linked issues only those that are not among them. */
  readonly facts: ProjectFacts;
  /** The last of the days; null when no defect was created later. */
  readonly lastDay: Day | null;
}

/**
 * Facts of some days from one on, as many as are read at once.
 * @param from the first of the days; null: of the first defect
 * @param round days before and after those days of which the defects are needed to place them
 * @param most characters of packed facts of the days; a single larger window is read whole
 */
export async function factsOfDays(
  index: IndexState,
  from: Day | null,
  round: number,
  most = SLICE_CHARACTERS,
): Promise<FactsOfDays> {
  const lane = laneToReport(index);
  const linked = linkedOfProject(index, 'all');
  const [slice, lists, elsewhere] = await Promise.all([
    loadSlice(index.projectId, lane, from, round, most),
    listsOf(index, linked),
    linked.then(({ stored }) => neighboursOfProject(stored)),
  ]);
  const defects = new PackedDefects(slice.columns);
  const isKnown = (id: number): boolean => lists.linkedIssues?.has(id) ?? false;
  const neighbours = await neighboursOfSome(defects, { linked: slice.linked, elsewhere, isKnown });
  return { facts: { ...lists, defects, neighbours }, lastDay: slice.lastDay };
}

/** The facts that one issue is placed by: it may be fresher than the index, or not in it. */
export async function factsAround(
  index: IndexState,
  defect: DefectFacts,
  seen: readonly StoredName[],
): Promise<ProjectFacts> {
  const [lists, neighbours] = await Promise.all([
    listsOf(index, linkedOf(index, 'all', false)),
    neighboursOfIssue(defect),
  ]);
  return { ...lists, names: withNames(lists.names, seen), defects: [defect], neighbours };
}

/** What there is of a project besides its defects; null is what no run has come to yet, or what Jira does not give. */
async function listsOf(
  { projectId, projectKey, live, sprintsRead }: IndexState,
  linked: Promise<LinkedAndStored>,
): Promise<Omit<ProjectFacts, 'defects' | 'neighbours'>> {
  const [versions, names, { issues }, sprints] = await Promise.all([
    loadVersions(projectId),
    loadNames(projectId),
    linked,
    sprintsRead === null ? null : loadSprints(projectId),
  ]);
  const linkedIssues = live === null ? null : issues;
  return { project: { id: projectId, key: projectKey }, versions, names, linkedIssues, sprints };
}

/** Where there is no other project, none is a defect of one. */
function linkedOfProject(index: IndexState, asked: LinkedAsked): Promise<LinkedAndStored> {
  return linkedOf(index, asked, index.others > 0);
}

async function linkedOf(
  { projectId, live }: IndexState,
  asked: LinkedAsked,
  withStored: boolean,
): Promise<LinkedAndStored> {
  return live === null && !withStored
    ? { issues: new Map(), stored: [] }
    : loadLinked(projectId, asked, withStored);
}

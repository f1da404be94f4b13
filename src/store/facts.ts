import type { Day } from '../domain/day';
import type { DefectFacts, LinkedIssueFacts, LinkedIssues, ProjectFacts } from '../domain/facts';
import { PackedDefects } from './packed/packed-defect';
import { loadColumns } from './segments';
import { loadNames, type StoredName, withNames } from './fact-names';
import { type IndexState, laneToReport } from './index-state';
import { type LinkedAsked, loadLinked } from './linked-issues';
import { neighboursOfIssue, neighboursOfProject, neighboursOfSome } from './neighbours';
import { loadSlice, SLICE_CHARACTERS } from './segment-slice';
import { loadSprints } from './sprints';
import { loadVersions } from './versions';
import type { Walkable } from './walkable';

/**
 * The facts of an indexed project: the one door between the index and every number.
 * @param asked of the linked issues; to ask for another then is an error
 */
export async function facts(index: IndexState, asked: LinkedAsked = 'all'): Promise<ProjectFacts> {
  const { projectId } = index;
  const [columns, lists, neighbours] = await Promise.all([
    loadColumns(projectId, laneToReport(index)),
    listsOf(index, asked),
    neighboursOfProject(index),
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
  const [slice, lists, elsewhere] = await Promise.all([
    loadSlice(index.projectId, lane, from, round, most),
    listsOf(index),
    neighboursOfProject(index),
  ]);
  const defects = new PackedDefects(slice.columns);
  const isKnown = (id: number): boolean => lists.linkedIssues?.has(id) ?? false;
  const neighbours = await neighboursOfSome(defects, { linked: slice.linked, elsewhere, isKnown });
  return { facts: { ...lists, defects, neighbours }, lastDay: slice.lastDay };
}

/**
 * Linked issues with those that are defects of the project themselves. These are looked for when the first issue is
 * asked for: where no link tells of prevention a report asks for none.
 */
class LinkedOrOwn implements LinkedIssues {
  private all: ReadonlyMap<number, LinkedIssueFacts> | null = null;

  constructor(
    private readonly linked: LinkedIssues,
    private readonly asked: LinkedAsked,
    private readonly defects: Walkable,
  ) {}

  get(id: number): LinkedIssueFacts | undefined {
    return this.found().get(id);
  }

  has(id: number): boolean {
    return this.found().has(id);
  }

  values(): MapIterator<LinkedIssueFacts> {
    return this.linked.values();
  }

  [Symbol.iterator](): MapIterator<[number, LinkedIssueFacts]> {
    return this.linked[Symbol.iterator]();
  }

  private found(): ReadonlyMap<number, LinkedIssueFacts> {
    if (this.asked !== 'all') throw new Error(`of the linked issues only ${this.asked} were read`);
    return (this.all ??= withOwn(this.linked, this.defects));
  }
}

function withOwn(linked: LinkedIssues, defects: Walkable): ReadonlyMap<number, LinkedIssueFacts> {
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
  const [lists, neighbours] = await Promise.all([listsOf(index), neighboursOfIssue(defect)]);
  return { ...lists, names: withNames(lists.names, seen), defects: [defect], neighbours };
}

/** What there is of a project besides its defects; null is what no run has come to yet, or what Jira does not give. */
async function listsOf(
  { projectId, projectKey, live, sprintsRead }: IndexState,
  asked: LinkedAsked = 'all',
): Promise<Omit<ProjectFacts, 'defects' | 'neighbours'>> {
  const [versions, names, linkedIssues, sprints] = await Promise.all([
    loadVersions(projectId),
    loadNames(projectId),
    live === null ? null : loadLinked(projectId, asked),
    sprintsRead === null ? null : loadSprints(projectId),
  ]);
  return { project: { id: projectId, key: projectKey }, versions, names, linkedIssues, sprints };
}

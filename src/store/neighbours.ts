import type { NeighbourFacts } from '../domain/facts';
import { loadNeighbours } from './defects';
import type { Walkable } from './walkable';

/**
 * The stored defects that a project's defects link to, in other projects, and what those lead to in turn: a ring of
 * duplicates may pass through other projects.
 */
export async function neighboursOfProject(
  stored: readonly NeighbourFacts[],
): Promise<readonly NeighbourFacts[]> {
  const asked = new Set(stored.map(({ id }) => id));
  return [...stored, ...(await followed(stored, asked))];
}

/** What the links of one issue lead to, in its project and in others. */
export function neighboursOfIssue(issue: NeighbourFacts): Promise<readonly NeighbourFacts[]> {
  return followed([issue], new Set([issue.id]));
}

/** Follows links outward until nothing new is found. @param asked the ids that are not looked for; grows */
async function followed(
  from: readonly NeighbourFacts[],
  asked: Set<number>,
): Promise<readonly NeighbourFacts[]> {
  const neighbours: NeighbourFacts[] = [];
  for (let next = from; ;) {
    const ids = outwardEnds(next).filter((id) => !asked.has(id));
    if (ids.length === 0) return neighbours;
    ids.forEach((id) => asked.add(id));
    next = await loadNeighbours(ids);
    neighbours.push(...next);
  }
}

function outwardEnds(issues: readonly NeighbourFacts[]): readonly number[] {
  const ends = new Set<number>();
  for (const { links } of issues)
    for (const { direction, issueId } of links) if (direction === 'outward') ends.add(issueId);
  return [...ends];
}

/** What is known of a project beside some of its defects. */
interface Around {
  /** The other defects of the project that have links. */
  readonly linked: readonly NeighbourFacts[];
  /** Those of other projects: `neighboursOfProject`. */
  readonly elsewhere: readonly NeighbourFacts[];
  /** Whether an issue is known to be no other defect than one of `elsewhere`. */
  readonly isKnown: (id: number) => boolean;
}

/**
 * What links lead to from some defects of a project, one after the other: the project's other linked defects, those of
 * other projects, and what has no links of its own. Whichever end tells of a link, it is followed from the end that it
 * leaves.
 */
export async function neighboursOfSome(
  defects: Walkable,
  { linked, elsewhere, isKnown }: Around,
): Promise<readonly NeighbourFacts[]> {
  const ends = new Map<number, number[]>();
  const known = new Set<number>();
  const learn = ({ id, links }: NeighbourFacts): void => {
    known.add(id);
    for (const { direction, issueId } of links) {
      const [from, to] = direction === 'outward' ? [id, issueId] : [issueId, id];
      const others = ends.get(from);
      if (others) others.push(to);
      else ends.set(from, [to]);
    }
  };
  for (const defect of defects.linked()) learn(defect);
  const neighbours = [...linked, ...elsewhere];
  neighbours.forEach(learn);
  const reached = new Set<number>();
  for (const { id } of defects.among(new Set(ends.keys()))) reached.add(id);
  for (let next: Iterable<number> = [...reached]; ;) {
    const unknown = unknownFrom(next, ends, known, reached);
    for (const id of unknown) if (isKnown(id)) unknown.delete(id);
    for (const { id } of defects.among(unknown)) unknown.delete(id);
    if (unknown.size === 0) return neighbours;
    const found = await loadNeighbours([...unknown]);
    found.forEach(learn);
    neighbours.push(...found);
    next = found.map(({ id }) => id);
  }
}

/** Follows links as far as they are known; gives those ends of which nothing is. */
function unknownFrom(
  ids: Iterable<number>,
  ends: ReadonlyMap<number, readonly number[]>,
  known: ReadonlySet<number>,
  reached: Set<number>,
): Set<number> {
  const unknown = new Set<number>();
  const ahead = [...ids];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop())
    for (const end of ends.get(id) ?? []) {
      if (reached.has(end)) continue;
      reached.add(end);
      if (!known.has(end)) unknown.add(end);
      ahead.push(end);
    }
  return unknown;
}

import type { NeighbourFacts } from '../domain/facts';
import { loadNeighbours } from './defects';
import type { Walkable } from './walkable';

/** Follows links out of the project until nothing new is found: a ring of duplicates may pass through other projects. */
export async function neighboursOf(defects: Walkable): Promise<readonly NeighbourFacts[]> {
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

/**
 * What links lead to from some defects of a project, one after the other, and the project's other linked defects.
 * Whichever end tells of a link, it is followed from the end that it leaves.
 * @param linked those of the project's other defects that have links
 */
export async function neighboursOfSome(
  defects: Walkable,
  linked: readonly NeighbourFacts[],
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
  linked.forEach(learn);
  const neighbours = [...linked];
  const reached = new Set<number>();
  for (const { id } of defects.among(new Set(ends.keys()))) reached.add(id);
  for (let next: Iterable<number> = [...reached]; ;) {
    const unknown = unknownFrom(next, ends, known, reached);
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

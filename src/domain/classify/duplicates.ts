import type { NeighbourFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { sieve } from '../sieve';

type DuplicateMeaning = Pick<Meaning, 'duplicateResolutions' | 'duplicateLinkTypes'>;

/**
 * Ids of the issues that are duplicates by link: the outward side ("duplicates") of a link of a mapped type whose
 * other end is stored, whichever of the two ends tells of the link. Issues that duplicate each other in a ring would all vanish: the lowest id among those not
 * resolved as duplicate stays, unless the ring as a whole duplicates a stored issue outside it.
 * @param issues are walked twice
 */
export function duplicatesByLink(
  issues: Iterable<NeighbourFacts>,
  meaning: DuplicateMeaning,
): ReadonlySet<number> {
  if (meaning.duplicateLinkTypes.size === 0) return new Set();
  const links = linksOf(issues, meaning);
  const ends = new Set<number>();
  for (const { from, to } of links) ends.add(from).add(to);
  const isEnd = sieve(ends);
  const stored = new Map<number, boolean>();
  // Few of a million issues have links: only those are remembered.
  for (const issue of ends.size === 0 ? [] : issues) {
    const { id } = issue;
    if (isEnd(id)) stored.set(id, isResolvedAsDuplicate(issue, meaning));
  }
  const edges = new Map<number, number[]>();
  for (const { from, to } of links) {
    if (from === to || !stored.has(from) || !stored.has(to)) continue;
    const known = edges.get(from);
    if (known) known.push(to);
    else edges.set(from, [to]);
  }
  const duplicates = new Set(edges.keys());
  for (const ring of ringsWithoutExit(edges)) {
    const stays = ring.filter((id) => stored.get(id) === false).sort((a, b) => a - b)[0];
    if (stays !== undefined) duplicates.delete(stays);
  }
  return duplicates;
}

interface DuplicateLink {
  readonly from: number;
  readonly to: number;
}

function linksOf(
  issues: Iterable<NeighbourFacts>,
  { duplicateLinkTypes }: DuplicateMeaning,
): DuplicateLink[] {
  const found: DuplicateLink[] = [];
  for (const issue of issues) {
    const { links } = issue;
    if (links.length === 0) continue;
    for (const { typeId, direction, issueId } of links) {
      if (!duplicateLinkTypes.has(typeId)) continue;
      found.push(direction === 'outward' ? { from: issue.id, to: issueId } : { from: issueId, to: issue.id });
    }
  }
  return found;
}

function isResolvedAsDuplicate(
  { resolutionId }: Pick<NeighbourFacts, 'resolutionId'>,
  { duplicateResolutions }: DuplicateMeaning,
): boolean {
  return resolutionId !== null && duplicateResolutions.has(resolutionId);
}

/** Strongly connected sets of two or more issues that no link leaves, by Tarjan's algorithm without recursion. */
function ringsWithoutExit(edges: ReadonlyMap<number, readonly number[]>): number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const ringOf = new Map<number, number>();
  const stack: number[] = [];
  const rings: number[][] = [];
  const visit = (id: number): { id: number; next: number } => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    stack.push(id);
    return { id, next: 0 };
  };
  // Who only duplicates what duplicates nothing is in no ring, and most are such.
  const leadsOn = (id: number): boolean => (edges.get(id) ?? []).some((to) => edges.has(to));
  for (const start of edges.keys()) {
    if (index.has(start) || !leadsOn(start)) continue;
    const path = [visit(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { id } = frame;
      const target = edges.get(id)?.[frame.next++];
      if (target !== undefined) {
        if (!index.has(target)) path.push(visit(target));
        else if (!ringOf.has(target)) low.set(id, Math.min(low.get(id) ?? 0, index.get(target) ?? 0));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(id) ?? 0));
      if (low.get(id) === index.get(id)) {
        const ring = stack.splice(stack.lastIndexOf(id));
        ring.forEach((member) => ringOf.set(member, rings.length));
        rings.push(ring);
      }
    }
  }
  return rings.filter(
    (ring, number) =>
      ring.length > 1 && ring.every((id) => (edges.get(id) ?? []).every((to) => ringOf.get(to) === number)),
  );
}

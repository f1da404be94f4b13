import fc from 'fast-check';
import { duplicatesByLink } from '../../../src/domain/classify/duplicates';
import type { DefectFacts } from '../../../src/domain/facts';
import { meaningOf } from '../../../src/domain/normalise/meaning';
import { CLONERS_LINK, DUPLICATE, DUPLICATE_LINK, FIXED, project, settings } from '../build';

describe('duplicates by link', () => {
  const link = (issueId: number, typeId = DUPLICATE_LINK, direction: 'outward' | 'inward' = 'outward') => ({
    typeId,
    direction,
    issueId,
  });
  const duplicates = (
    ...issues: { id: number; links: DefectFacts['links']; resolutionId?: number | null }[]
  ) => {
    const all = issues.map((issue) => ({ resolutionId: null, ...issue }));
    return [...duplicatesByLink(all, meaningOf(project([], []), settings()))].sort((a, b) => a - b);
  };

  test('the outward side is the duplicate, if its other end is stored; a clone is none', () => {
    expect(
      duplicates({ id: 1, links: [link(2)] }, { id: 2, links: [link(1, DUPLICATE_LINK, 'inward')] }),
    ).toEqual([1]);
    expect(duplicates({ id: 1, links: [link(99)] })).toEqual([]);
    expect(duplicates({ id: 1, links: [link(2, CLONERS_LINK)] }, { id: 2, links: [] })).toEqual([]);
  });

  test('a link told by one end only counts all the same', () => {
    expect(duplicates({ id: 1, links: [] }, { id: 2, links: [link(1, DUPLICATE_LINK, 'inward')] })).toEqual([
      1,
    ]);
    expect(duplicates({ id: 2, links: [link(99, DUPLICATE_LINK, 'inward')] })).toEqual([]);
  });

  test('in a ring the lowest id among those not resolved as duplicate stays', () => {
    const ring = (first?: number) =>
      duplicates(
        { id: 1, links: [link(2)], ...(first === undefined ? {} : { resolutionId: first }) },
        { id: 2, links: [link(3)] },
        { id: 3, links: [link(1)] },
      );
    expect(ring()).toEqual([2, 3]);
    expect(ring(DUPLICATE)).toEqual([1, 3]);
  });

  test('a ring that duplicates a stored issue outside it counts once, outside', () => {
    expect(
      duplicates({ id: 1, links: [link(2)] }, { id: 2, links: [link(1), link(3)] }, { id: 3, links: [] }),
    ).toEqual([1, 2]);
  });

  test('a long chain leaves one, whatever the order', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ id: i + 1, links: [link(i)] }));
    expect(duplicates(...chain)).toHaveLength(19_999);
  });

  test('in no ring, a lower id or an open resolution saves nobody', () => {
    expect(
      duplicates(
        { id: 1, links: [link(2)] },
        { id: 2, links: [link(3)], resolutionId: FIXED },
        { id: 3, links: [], resolutionId: DUPLICATE },
      ),
    ).toEqual([1, 2]);
    expect(duplicates({ id: 1, links: [link(1)] })).toEqual([]);
  });

  test('two rings side by side keep one each; where all are resolved as duplicate none stays', () => {
    const pair = (a: number, b: number, resolutionId: number | null = null) => [
      { id: a, links: [link(b)], resolutionId },
      { id: b, links: [link(a)], resolutionId },
    ];
    expect(duplicates(...pair(1, 2), ...pair(10, 9))).toEqual([2, 10]);
    expect(duplicates(...pair(1, 2, DUPLICATE))).toEqual([1, 2]);
  });

  test('a ring is what can reach itself: the same as by trying every way, whatever the links', () => {
    const count = 7;
    const graph = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 });
    fc.assert(
      fc.property(graph, fc.subarray([...Array(count).keys()]), (edges, resolved) => {
        const issues = Array.from({ length: count }, (_, id) => ({
          id,
          links: edges.filter(([from]) => from === id).map(([, to]) => link(to)),
          resolutionId: resolved.includes(id) ? DUPLICATE : null,
        }));
        expect(duplicates(...issues)).toEqual(byTrying(count, edges, resolved));
      }),
    );
  });

  test('some issue of every ring stays unless all are resolved as duplicate, in any order of reading', () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(graph, fc.integer(), (edges, seed) => {
        const issues = Array.from({ length: 8 }, (_, id) => ({
          id,
          links: edges.filter(([from]) => from === id).map(([, to]) => link(to)),
        }));
        const found = duplicates(...issues);
        const shuffled = [...issues].sort((a, b) => ((a.id * 7 + seed) % 8) - ((b.id * 7 + seed) % 8));
        expect(duplicates(...shuffled)).toEqual(found);
        expect(found.length).toBeLessThan(8);
      }),
    );
  });
});

/** Duplicates by the closure of the links: slow and plain. */
function byTrying(
  count: number,
  edges: readonly (readonly [number, number])[],
  resolved: readonly number[],
): number[] {
  const all = [...Array(count).keys()];
  const reaches = all.map((from) =>
    all.map((to) => from !== to && edges.some(([a, b]) => a === from && b === to)),
  );
  for (const middle of all)
    for (const from of all)
      for (const to of all)
        if (reaches[from]?.[middle] && reaches[middle]?.[to] && reaches[from]) reaches[from][to] = true;
  const links = (id: number): number[] => all.filter((to) => reaches[id]?.[to]);
  return all.filter((id) => {
    if (links(id).length === 0) return false;
    const ring = links(id);
    const isClosed = ring.includes(id) && ring.every((other) => links(other).includes(id));
    const stays = ring.find((other) => !resolved.includes(other));
    return !(isClosed && stays === id);
  });
}

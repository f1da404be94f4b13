import type { LinkFact, NeighbourFacts } from '../../domain/facts';
import { allAt, type Sparse, startsOf, valueAt } from './columns';
import { countIn, readIds, writeIds } from './dictionary';
import { NumberReader, NumberWriter } from './numbers';

/**
 * The links of defects as bytes, apart from their other facts: to follow links through a project, of most defects
 * nothing else is needed, and of those without links nothing at all.
 */
export function packLinks(defects: readonly NeighbourFacts[]): Uint8Array {
  const linked = defects.map((defect, place) => ({ ...linkedOf(defect), place })).filter(hasLinks);
  const links = linked.flatMap(({ id, links: own }) => own.map((link) => ({ ...link, from: id })));
  const writer = new NumberWriter();
  writer.write([linked.length]);
  writer.write(linked.map(({ place }) => place));
  writer.write(linked.map(({ id }) => id));
  writeIds(
    writer,
    linked.map(({ resolutionId }) => resolutionId),
  );
  writer.write(linked.map((defect) => defect.links.length));
  writeIds(
    writer,
    links.map(({ typeId }) => typeId),
  );
  writer.write(links.map(({ direction }) => Number(direction === 'outward')));
  writer.write(links.map(({ issueId, from }) => issueId - from));
  return writer.bytes();
}

/** The links of each of as many defects as were packed. */
export function unpackLinks(bytes: Uint8Array, length: number): Sparse<LinkFact> {
  const { places, counts, at } = read(bytes);
  const ofAll = new Float64Array(length);
  places.forEach((place, linked) => (ofAll[place] = counts[linked] ?? 0));
  return { starts: startsOf(ofAll), at };
}

/** Those of the packed defects that have links, with what following them takes. */
export function unpackLinked(bytes: Uint8Array): readonly NeighbourFacts[] {
  const { ids, resolutions, counts, at } = read(bytes);
  const links = { starts: startsOf(counts), at };
  return Array.from(ids, (id, linked) => ({
    id,
    resolutionId: valueAt(resolutions, linked),
    links: allAt(links, linked),
  }));
}

function read(bytes: Uint8Array) {
  const reader = new NumberReader(bytes);
  const count = countIn(reader);
  const [places, ids] = [reader.read(count), reader.read(count)];
  const resolutions = readIds(reader, count);
  const counts = reader.read(count);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const types = readIds(reader, total);
  const outward = new Uint8Array(reader.read(total));
  const others = reader.read(total);
  const starts = startsOf(counts);
  for (let linked = 0; linked < count; linked++)
    for (let place = starts[linked] ?? 0; place < (starts[linked + 1] ?? 0); place++)
      others[place] = (others[place] ?? 0) + (ids[linked] ?? 0);
  const at = (place: number): LinkFact => ({
    typeId: types.values[types.codes[place] ?? 0] ?? 0,
    direction: outward[place] === 1 ? 'outward' : 'inward',
    issueId: others[place] ?? 0,
  });
  return { places, ids, resolutions, counts, at };
}

function linkedOf({ id, resolutionId, links }: NeighbourFacts): NeighbourFacts {
  return { id, resolutionId, links };
}

function hasLinks({ links }: Pick<NeighbourFacts, 'links'>): boolean {
  return links.length > 0;
}

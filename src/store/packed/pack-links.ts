import type { DefectFacts, LinkFact } from '../../domain/facts';
import { type Sparse, startsOf } from './columns';
import { countIn, readIds, writeIds } from './dictionary';

import { NumberReader, NumberWriter } from './numbers';

type Linked = Pick<DefectFacts, 'id' | 'links'>;

/**
 * The links of defects as bytes, apart from their other facts: to follow links through a project, of most defects
 * nothing else is needed, and of those without links nothing at all.
 */
export function packLinks(defects: readonly Linked[]): Uint8Array {
  const linked = defects.map((defect, place) => ({ ...linkedOf(defect), place })).filter(hasLinks);
  const links = linked.flatMap(({ id, links: own }) => own.map((link) => ({ ...link, from: id })));
  const writer = new NumberWriter();
  writer.write([linked.length]);
  writer.write(linked.map(({ place }) => place));
  writer.write(linked.map(({ id }) => id));
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

function read(bytes: Uint8Array) {
  const reader = new NumberReader(bytes);
  const count = countIn(reader);
  const [places, ids] = [reader.read(count), reader.read(count)];
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
  return { places, counts, at };
}

function linkedOf({ id, links }: Linked): Linked {
  return { id, links };
}

function hasLinks({ links }: Pick<Linked, 'links'>): boolean {
  return links.length > 0;
}

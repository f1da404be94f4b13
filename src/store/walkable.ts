import type { DefectFacts } from '../domain/facts';

/** Defects that can be walked again and again, all of them or only those that matter. */
export interface Walkable extends Iterable<DefectFacts> {
  /** Those with links. */
  linked(): Iterable<DefectFacts>;
  /** Those with one of the ids. */
  among(ids: ReadonlySet<number>): Iterable<DefectFacts>;
}

export function walkable(defects: readonly DefectFacts[]): Walkable {
  return {
    [Symbol.iterator]: () => defects[Symbol.iterator](),
    linked: () => defects.filter(({ links }) => links.length > 0),
    among: (ids) => defects.filter(({ id }) => ids.has(id)),
  };
}

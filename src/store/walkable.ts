import type { DefectFacts } from '../domain/facts';

/** Defects that can be walked again and again, all of them or only those that matter. */
export interface Walkable extends Iterable<DefectFacts> {
  /** Those with links. */
  linked(): Iterable<DefectFacts>;
  /** Those with one of the ids. */
  among(ids: ReadonlySet<number>): Iterable<DefectFacts>;
}

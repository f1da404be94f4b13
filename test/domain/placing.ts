import { place, type PlacedDefect } from '../../src/domain/attribute/place';
import { classify } from '../../src/domain/classify/classify';
import { duplicatesByLink } from '../../src/domain/classify/duplicates';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { type Meaning, meaningOf } from '../../src/domain/normalise/meaning';
import type { Settings } from '../../src/domain/settings';
import { project, settings } from './build';

/** Option ids of the builders' discovery field, by what they mean under the default ladder. */
export const FOUND = {
  unitTest: 101,
  uat: 102,
  production: 103,
  preProduction: 104,
  unmapped: 105,
  customers: 106,
  ours: 107,
};

/** Ids of the builders' priorities, by the severity that they mean. */
export const SEVERITY = { critical: 1, high: 2, medium: 3, low: 4, unmapped: 5 };

/** Places defects one after the other, as a report does. */
export interface Placing {
  readonly meaning: Meaning;
  /** Every defect, of any scope row. */
  readonly all: readonly PlacedDefect[];
  readonly inScope: readonly PlacedDefect[];
}

export function placing(
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
  chosen: Settings = settings(),
): Placing {
  const meaning = meaningOf(project(versions, defects), chosen);
  const duplicates = duplicatesByLink(defects, meaning);
  const all = defects.map((facts) =>
    place(
      classify(facts, (id) => duplicates.has(id), meaning),
      meaning,
    ),
  );
  return { meaning, all, inScope: all.filter((defect) => defect.row === 'in scope') };
}

/** Feeds a tally and hands it back. */
export function fed<Item, T extends { add: (item: Item) => void }>(tally: T, items: readonly Item[]): T {
  for (const item of items) tally.add(item);
  return tally;
}

/** `count` of whatever is made. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

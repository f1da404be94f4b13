import { type DefectFacts, type FactNames, UNMAPPABLE } from '../facts';
import { fold, type NamesById } from '../names';
import type { DimensionSource } from '../settings';

/** Where the values of a dimension stand on a defect, and what each is called. */
export interface Dimension {
  readonly idsOf: (defect: DefectFacts) => readonly number[];
  /** None: an id is no value of the dimension when only some of the ids are, as with labels. */
  readonly namesOf: (id: number) => readonly string[];
}

/** A mapped dimension, ready to be asked; null when the project does not map it (metrics.md, section 1). */
export function dimensionOf(
  which: 'type' | 'area',
  source: DimensionSource | null,
  names: FactNames,
): Dimension | null {
  switch (source?.from) {
    case undefined:
      return null;
    case 'components':
      return { idsOf: (defect) => defect.components, namesOf: remembered(named(names.components)) };
    case 'field': {
      const optionOf = (defect: DefectFacts): number | null =>
        which === 'type' ? defect.typeOptionId : defect.areaOptionId;
      return {
        idsOf: (defect) => {
          const id = optionOf(defect);
          return id === null ? NO_IDS : [id];
        },
        namesOf: remembered(named(names.options)),
      };
    }
    case 'labels': {
      const rests = afterPrefix(source.prefix, names.labels);
      return { idsOf: (defect) => defect.labels, namesOf: remembered((id) => rests.get(id) ?? null) };
    }
  }
}

/** Names of the defect's values; none when the dimension is not mapped. */
export function valuesOf(defect: DefectFacts, dimension: Dimension | null): readonly string[] {
  if (dimension === null) return NO_VALUES;
  const ids = dimension.idsOf(defect);
  const only = ids[0];
  if (only === undefined) return NO_VALUES;
  return ids.length === 1 ? dimension.namesOf(only) : ids.flatMap((id) => dimension.namesOf(id));
}

const NO_IDS: readonly number[] = [];
const NO_VALUES: readonly string[] = [];

/** The name as a list of its own, made once an id: most defects have one value of a dimension. */
function remembered(nameOf: (id: number) => string | null): Dimension['namesOf'] {
  const known = new Map<number, readonly string[]>();
  return (id) => {
    let names = known.get(id);
    if (names === undefined) {
      const name = nameOf(id);
      names = name === null ? NO_VALUES : [name];
      known.set(id, names);
    }
    return names;
  };
}

/** A value whose name is not known is shown by its id: shown with its count, never dropped. */
function named(names: NamesById): (id: number) => string {
  return (id) => (id === UNMAPPABLE ? 'unmapped' : (names.get(id) ?? `#${id}`));
}

/** What follows the prefix, of the labels that have it and go on after it. */
function afterPrefix(prefix: string, labels: NamesById): NamesById {
  const found = new Map<number, string>();
  for (const [id, label] of labels) {
    const name = label.trim();
    const rest = name.slice(prefix.trim().length).trim();
    if (rest !== '' && fold(name).startsWith(fold(prefix))) found.set(id, rest);
  }
  return found;
}

import { type DefectFacts, type FactNames, UNMAPPABLE } from '../facts';
import { fold, type NamesById } from '../names';
import type { DimensionSource } from '../settings';

/** Where the values of a dimension stand on a defect, and what each is called. */
export interface Dimension {
  readonly idsOf: (defect: DefectFacts) => readonly number[];
  /** An id without a name is no value of the dimension when only some of the ids are, as with labels. */
  readonly nameOf: (id: number) => string | null;
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
      return { idsOf: (defect) => defect.components, nameOf: named(names.components) };
    case 'field': {
      const optionOf = (defect: DefectFacts): number | null => defect[`${which}OptionId`];
      return {
        idsOf: (defect) => [optionOf(defect)].filter((id) => id !== null),
        nameOf: named(names.options),
      };
    }
    case 'labels': {
      const rests = afterPrefix(source.prefix, names.labels);
      return { idsOf: (defect) => defect.labels, nameOf: (id) => rests.get(id) ?? null };
    }
  }
}

/** Names of the defect's values; none when the dimension is not mapped. */
export function valuesOf(defect: DefectFacts, dimension: Dimension | null): readonly string[] {
  return dimension ? dimension.idsOf(defect).flatMap((id) => dimension.nameOf(id) ?? []) : [];
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

import type { FactNames } from '../facts';
import { matchingIds } from '../names';
import type { Settings } from '../settings';

/** What means that something was done against the next such escape; ids. */
export interface PreventionMeaning {
  /** Whether the project maps anything at all: what it maps may not have occurred yet. */
  readonly isMapped: boolean;
  readonly linkTypes: ReadonlySet<number>;
  readonly labels: ReadonlySet<number>;
  /** Of the prevention field; empty while none is mapped. */
  readonly options: ReadonlySet<number>;
  /** Issue types that are defects: a link to another defect prevents nothing. */
  readonly defectTypes: ReadonlySet<number>;
}

/** Whether links tell of prevention: only then has to be known what they lead to. */
export function isToldByLinks({ followThrough }: Pick<Settings, 'followThrough'>): boolean {
  return followThrough.linkTypes.length > 0;
}

export function preventionMeaning(
  { followThrough, defects, fields }: Pick<Settings, 'followThrough' | 'defects' | 'fields'>,
  names: Pick<FactNames, 'linkTypes' | 'labels' | 'options' | 'types'>,
): PreventionMeaning {
  const { linkTypes, labels } = followThrough;
  const options = fields.prevention === null ? [] : followThrough.options;
  return {
    isMapped: linkTypes.length + labels.length + options.length > 0,
    linkTypes: matchingIds(linkTypes, names.linkTypes),
    labels: matchingIds(labels, names.labels),
    options: matchingIds(options, names.options),
    defectTypes: matchingIds(defects.types, names.types),
  };
}

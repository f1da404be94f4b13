import type { FactNames } from '../facts';
import { matchingIds } from '../names';
import type { Settings } from '../settings';

/** What means that something was done against the next such escape. Ids; empty sets are "not mapped". */
export interface PreventionMeaning {
  readonly linkTypes: ReadonlySet<number>;
  readonly labels: ReadonlySet<number>;
  /** Issue types that are defects: a link to another defect prevents nothing. */
  readonly defectTypes: ReadonlySet<number>;
}

export function preventionMeaning(
  { followThrough, defects }: Pick<Settings, 'followThrough' | 'defects'>,
  names: Pick<FactNames, 'linkTypes' | 'labels' | 'types'>,
): PreventionMeaning {
  return {
    linkTypes: matchingIds(followThrough.linkTypes, names.linkTypes),
    labels: matchingIds(followThrough.labels, names.labels),
    defectTypes: matchingIds(defects.types, names.types),
  };
}

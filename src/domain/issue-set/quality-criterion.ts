import { type Coverage, coverageOf } from '../aggregate/quality/coverage';
import { isFixedBeforeAffected } from '../aggregate/quality/fix-order';
import { namesOneOf } from '../aggregate/quality/flawed-versions';
import { type MappedField, unmappedIdOf } from '../aggregate/quality/unmapped';
import type { PlacedDefect } from '../attribute/place';
import type { TriageField } from '../suggest/history';

/** What the numbers of data quality count. */
export type QualityCriterion =
  /** What the field says of the defect; of the mechanism, escapes alone. */
  | { readonly by: 'coverage'; readonly field: TriageField; readonly is: Coverage }
  /** The value with this id, which no mapping knows. */
  | { readonly by: 'unmapped value'; readonly field: MappedField; readonly id: number }
  /** Affects, or is fixed in, one of the versions. */
  | { readonly by: 'names version'; readonly versions: readonly number[] }
  | { readonly by: 'fixed before affected' };

/** Each by the rule that the report counts by. */
export function qualityTest(criterion: QualityCriterion): (defect: PlacedDefect) => boolean {
  switch (criterion.by) {
    case 'coverage':
      return (defect) => coverageOf(defect, criterion.field) === criterion.is;
    case 'unmapped value':
      return (defect) => unmappedIdOf(defect, criterion.field) === criterion.id;
    case 'names version': {
      const versions = new Set(criterion.versions);
      return (defect) => namesOneOf(defect, versions);
    }
    case 'fixed before affected':
      return isFixedBeforeAffected;
  }
}

import type { AreaVerdict } from '../../../src/domain/aggregate/areas/area-table';
import type { Criterion } from '../../../src/domain/issue-set/criterion';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { DimensionView } from '../../../src/domain/present/dimension-view';
import type { Rate } from '../../../src/domain/present/rate';
import type { Outcome } from '../../../src/domain/stage';
import type { Dimension } from './areas-messages';

/** A row of a breakdown: a value of the dimension, no value at all, or everything once. */
export interface DimensionRow {
  readonly kind: 'value' | 'none' | 'all';
  /** Of a value. */
  readonly name: string;
  readonly rate: Rate;
  /** Null: not judged, being no value. */
  readonly verdict: AreaVerdict | null;
}

/** Values by n, the largest first, then by name: never by rate. */
export function valueRows({ values }: DimensionView): readonly DimensionRow[] {
  return values
    .map((value): DimensionRow => ({ kind: 'value', ...value }))
    .sort((a, b) => b.rate.n - a.rate.n || b.rate.unclassified - a.rate.unclassified);
}

/** The rows below the values. */
export function marginRows({ none, overall }: DimensionView): readonly DimensionRow[] {
  const margin = (kind: 'none' | 'all', rate: Rate): DimensionRow => ({
    kind,
    name: '',
    rate,
    verdict: null,
  });
  return [...(none.n + none.unclassified > 0 ? [margin('none', none)] : []), margin('all', overall)];
}

/** The issues of a row with an outcome. */
export function rowSet(dimension: Dimension, row: DimensionRow, is: Outcome | 'classified'): IssueSet {
  const of: readonly Criterion[] =
    row.kind === 'all' ? [] : [{ by: dimension, is: row.kind === 'none' ? null : row.name }];
  return inScope(...of, { by: 'outcome', is });
}

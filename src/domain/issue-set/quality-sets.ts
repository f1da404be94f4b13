import type { Coverage } from '../aggregate/quality/coverage';
import type { UnmappedValue } from '../aggregate/quality/unmapped';
import type { TriageField } from '../suggest/history';
import { inScope, type IssueSet } from './issue-set';
import { periodSet } from './report-sets';

/** In-scope defects by what a field says of them, of a month or of all time; of the mechanism, escapes alone. */
export function coverageSet(
  field: TriageField,
  is: Coverage,
  days?: { readonly first: string; readonly last: string },
): IssueSet {
  return inScope(
    { by: 'coverage', field, is },
    ...(days ? [{ by: 'created', from: days.first, to: days.last } as const] : []),
  );
}

/** In-scope defects of some days that a field is asked of: of the mechanism, escapes alone. */
export function askedSet(
  field: TriageField,
  days: { readonly first: string; readonly last: string },
): IssueSet {
  return periodSet(days, ...(field === 'mechanism' ? [{ by: 'outcome', is: 'escaped' } as const] : []));
}

/** In-scope defects that have a value which no mapping knows. */
export function unmappedSet({ field, id }: Pick<UnmappedValue, 'field' | 'id'>): IssueSet {
  return inScope({ by: 'unmapped value', field, id });
}

/** All defects read that name one of the versions. */
export function versionSet(versions: readonly number[]): IssueSet {
  return { row: 'any', criteria: [{ by: 'names version', versions }] };
}

import { lampDays, type LampName } from '../aggregate/lamps';
import { formatDay, parseDay } from '../day';
import type { Attribution } from '../filter/filter';
import type { Criterion } from './criterion';
import { inScope, type IssueSet } from './issue-set';
import type { HeadlineView } from '../present/report-view';

type OutcomeSet = Extract<Criterion, { readonly by: 'outcome' }>['is'];

/** The defects behind the headline. */
export function headlineSet(headline: HeadlineView, asOf: string, is: OutcomeSet): IssueSet {
  if (headline.basis === 'mature releases')
    return inScope(
      { by: 'outcome', is },
      { by: 'shipped in', releases: headline.releaseIds },
      { by: 'window' },
    );
  const today = parseDay(asOf) ?? 0;
  const [from, to] = [formatDay(today - (headline.days ?? 0)), formatDay(today - 1)];
  return inScope({ by: 'outcome', is }, { by: 'created', from, to });
}

/**
 * The defects of one release, or of none (null).
 * @param exposure `window` leaves out escapes after the exposure window; of *shipped in* alone
 */
export function releaseSet(
  releaseId: number | null,
  by: Attribution,
  exposure: 'window' | 'lifetime',
  ...criteria: readonly Criterion[]
): IssueSet {
  const release: Criterion = { by, releases: [releaseId] };
  return inScope(
    release,
    ...criteria,
    ...(by === 'shipped in' && exposure === 'window' && releaseId !== null
      ? [{ by: 'window' } as const]
      : []),
  );
}

/** The defects of several releases, as their rates count them: escapes within the exposure window. */
export function pooledSet(releaseIds: readonly number[], ...criteria: readonly Criterion[]): IssueSet {
  return inScope({ by: 'shipped in', releases: releaseIds }, { by: 'window' }, ...criteria);
}

/** The same as the releases stood on a day after each shipped, whatever the window. */
export function agedSet(
  releaseIds: readonly number[],
  upTo: number,
  ...criteria: readonly Criterion[]
): IssueSet {
  return inScope({ by: 'shipped in', releases: releaseIds }, { by: 'age', upTo }, ...criteria);
}

/** Defects that were created in a period; its days are `yyyy-mm-dd`, both included. */
export function periodSet(
  { first, last }: { readonly first: string; readonly last: string },
  ...criteria: readonly Criterion[]
): IssueSet {
  return inScope({ by: 'created', from: first, to: last }, ...criteria);
}

/** What a lamp counts on one of the sides that it compares. */
export function lampSet(
  is: LampName,
  side: 'recent' | 'earlier',
  counts: 'of' | 'found',
  asOf: string,
): IssueSet {
  const { first, last } = lampDays(parseDay(asOf) ?? 0)[side];
  return {
    row: 'any',
    criteria: [
      { by: 'created', from: formatDay(first), to: formatDay(last) },
      { by: 'lamp', is, counts },
    ],
  };
}

/** What waits for triage: created in the last 90 days, or before. */
export function triageSet(is: 'untagged' | 'incomplete', age: 'recent' | 'older', asOf: string): IssueSet {
  const border = (parseDay(asOf) ?? 0) - 90;
  return inScope(
    { by: 'triage', is },
    age === 'recent'
      ? { by: 'created', from: formatDay(border), to: '9999-12-31' }
      : { by: 'created', from: '1970-01-01', to: formatDay(border - 1) },
  );
}

/** The defects that something is noted of. */
export function noteSet(
  of: 'unmappedDiscovery' | 'withUnknownVersion' | 'createdAfterAsOf',
  asOf: string,
): IssueSet {
  switch (of) {
    case 'unmappedDiscovery':
      return inScope({ by: 'unmapped', field: 'discovery' });
    case 'withUnknownVersion':
      return { row: 'any', criteria: [{ by: 'unknown version' }] };
    case 'createdAfterAsOf':
      return {
        row: 'any',
        criteria: [{ by: 'created', from: formatDay((parseDay(asOf) ?? 0) + 1), to: '9999-12-31' }],
      };
  }
}

import type { Outcome } from '../stage';

/** In-scope defects by outcome: one partition of one list, so that no rate can pass 100 %. */
export type OutcomeCounts = { readonly [O in Outcome]: number };

/** Counts that are being added up. */
export type Tally = { [O in Outcome]: number };

export function emptyTally(): Tally {
  return { escaped: 0, contained: 0, unclassified: 0 };
}

/** Counts one more. Each field by its name: a field named by a variable is looked up anew for every defect. */
export function countOne(tally: Tally, outcome: Outcome): void {
  switch (outcome) {
    case 'escaped':
      tally.escaped++;
      return;
    case 'contained':
      tally.contained++;
      return;
    case 'unclassified':
      tally.unclassified++;
  }
}

export function sumCounts(parts: Iterable<OutcomeCounts>): OutcomeCounts {
  const sum = emptyTally();
  for (const part of parts) addCounts(sum, part);
  return sum;
}

/** Adds counts to a sum. */
export function addCounts(sum: Tally, { escaped, contained, unclassified }: OutcomeCounts): void {
  sum.escaped += escaped;
  sum.contained += contained;
  sum.unclassified += unclassified;
}

/** n of a rate: what is classified. */
export function classified(counts: OutcomeCounts): number {
  return counts.escaped + counts.contained;
}

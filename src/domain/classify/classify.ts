import type { Day } from '../day';
import type { DefectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type Outcome, outcomeOf } from '../stage';
import { type Discovery, discoveryOf } from './discovery';
import { type ScopeRow, scopeRowOf } from './scope';

/** A defect with everything that decides where it is counted. */
export interface ClassifiedDefect {
  readonly facts: DefectFacts;
  /** The calendar day of creation in the project's time zone. */
  readonly createdDay: Day;
  readonly discovery: Discovery;
  readonly outcome: Outcome;
  readonly row: ScopeRow;
}

export function classify(
  facts: DefectFacts,
  duplicatesByLink: ReadonlySet<number>,
  meaning: Meaning,
): ClassifiedDefect {
  const discovery = discoveryOf(facts, meaning);
  const outcome = outcomeOf(discovery.range, meaning.ladder);
  const row = scopeRowOf(facts, outcome, duplicatesByLink, meaning);
  return { facts, createdDay: meaning.calendar(facts.created), discovery, outcome, row };
}

import type { Day } from '../day';
import type { DefectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type Release, releasesAmong } from '../normalise/release';
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
  /** The releases among its affected and its fix versions, in order: looked up once, for many ask. */
  readonly affected: readonly Release[];
  readonly fixed: readonly Release[];
}

export function classify(
  facts: DefectFacts,
  isDuplicateByLink: (id: number) => boolean,
  meaning: Meaning,
): ClassifiedDefect {
  const affected = releasesAmong(facts.affected, meaning.releases);
  const fixed = releasesAmong(facts.fixed, meaning.releases);
  const discovery = discoveryOf(facts, meaning, affected);
  const outcome = outcomeOf(discovery.range, meaning.ladder);
  const row = scopeRowOf(facts, outcome, isDuplicateByLink, meaning);
  return { facts, createdDay: meaning.calendar(facts.created), discovery, outcome, row, affected, fixed };
}

import type { Share } from '../../statistics/share';
import type { ContainmentMatrix, OriginRow } from './matrix';
import { total } from './vectors';
import { verdictCounts, verdictOf } from './verdict';

/** Leaked / (leaked + in place), over all origins. */
export function stageLeakage({ origins }: Pick<ContainmentMatrix, 'origins'>): Share {
  const verdicts = origins.map(verdictCounts);
  const leaked = total(verdicts.map((counts) => counts.leaked));
  return { found: leaked, of: leaked + total(verdicts.map((counts) => counts['in place'])) };
}

/** Expected containment of an origin: in place / (in place + leaked). */
export function expectedContainment(row: OriginRow): Share {
  const counts = verdictCounts(row);
  return { found: counts['in place'], of: counts['in place'] + counts.leaked };
}

/** ISTQB's phase containment effectiveness of an origin: found at the introduction stage / all with a known stage. */
export function phaseContainment(row: OriginRow): Share {
  const possible = possibleStages(row);
  return {
    found: total(possible.filter((_, stage) => stage === row.origin.introduced)),
    of: total(possible),
  };
}

/** What passed a stage, of defects with a known origin and stage that are not impossible. */
export interface StageFlow {
  /** Leak-in, Kan's *present on entry*: introduced at an earlier stage and not found at one. */
  readonly leakedIn: number;
  readonly introduced: number;
  readonly found: number;
  /** Leak-out: what later stages found of it. */
  readonly leakedOut: number;
}

/** A flow for each stage, in the order of the ladder. */
export function stageFlows({
  origins,
  frame,
}: Pick<ContainmentMatrix, 'origins' | 'frame'>): readonly StageFlow[] {
  const possible = origins.map((row) => ({ introduced: row.origin.introduced, stages: possibleStages(row) }));
  let leakedIn = 0;
  return frame.ladder.stages.map((_, stage) => {
    const here = possible.filter((row) => row.introduced === stage);
    const introduced = total(here.flatMap((row) => row.stages));
    const found = total(possible.flatMap((row) => row.stages.slice(stage, stage + 1)));
    const flow = { leakedIn, introduced, found, leakedOut: leakedIn + introduced - found };
    leakedIn = flow.leakedOut;
    return flow;
  });
}

/**
 * Kan's removal efficiency of a stage: found / (present on entry + introduced there). Source: S. H. Kan, *Metrics and
 * Models in Software Quality Engineering*, 2nd edition (2002), chapter 6. Not the catch rate: the two differ where a
 * fix brings in defects.
 */
export function removalEfficiency({ leakedIn, introduced, found }: StageFlow): Share {
  return { found, of: leakedIn + introduced };
}

/**
 * The catch rate of each stage: found there / (found there + found later). It needs no origin, so that it counts all
 * defects with a known stage that are not impossible.
 */
export function catchRates({
  origins,
  noOrigin,
  frame,
}: Pick<ContainmentMatrix, 'origins' | 'noOrigin' | 'frame'>): readonly Share[] {
  const rows = [...origins.map(possibleStages), noOrigin.stages];
  return frame.ladder.stages.map((_, stage) => ({
    found: total(rows.flatMap((row) => row.slice(stage, stage + 1))),
    of: total(rows.flatMap((row) => row.slice(stage))),
  }));
}

/** The counts of a row without the impossible ones. */
function possibleStages({ origin, stages }: OriginRow): readonly number[] {
  return stages.map((count, stage) => (verdictOf(origin, stage).kind === 'impossible' ? 0 : count));
}

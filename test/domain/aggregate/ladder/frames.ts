import { type LadderFrame, ladderFrame } from '../../../../src/domain/aggregate/ladder/frame';
import {
  type LadderDefect,
  type LadderTables,
  LadderTally,
} from '../../../../src/domain/aggregate/ladder/ladder-tally';
import type { Origin } from '../../../../src/domain/settings';
import { type Ladder, outcomeOf, type StageRange } from '../../../../src/domain/stage';

/** A defect of the ladder's tests, with the types it counts in. */
export type Found = LadderDefect & { readonly types: readonly string[] };

export function ladder(stages: readonly string[], releaseLine: number, boundary = releaseLine): Ladder {
  return { stages, releaseLine, boundary };
}

export function origin(name: string, introduced: string, caught: string): Origin {
  return { name, introduced, caught, options: [] };
}

export function frame(on: Ladder, origins: readonly Origin[]): LadderFrame {
  return ladderFrame({ ladder: on, settings: { origins } });
}

/** A defect made at an origin and found in a range: a stage, two stages, or nothing known. */
export function found(
  on: Ladder,
  made: Origin | null,
  where: number | StageRange | null,
  types: readonly string[] = [],
): Found {
  const range = typeof where === 'number' ? { from: where, to: where } : where;
  return {
    outcome: outcomeOf(range, on),
    discovery: range ? { provenance: 'tagged', range } : { provenance: 'none', range, unmapped: false },
    origin: made,
    facts: { originId: made === null ? null : 1 },
    types,
  };
}

export function tables(on: LadderFrame, defects: readonly Found[]): LadderTables {
  const tally = new LadderTally<Found>(on, (defect) => defect.types);
  for (const defect of defects) tally.add(defect);
  return tally.result();
}

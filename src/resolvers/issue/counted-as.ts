import type { CountedAs } from '../../contract/issue';
import { daysLate } from '../../domain/aggregate/maturity';
import { escapeDayOf } from '../../domain/attribute/place';
import type { Placement } from '../../domain/attribute/placement';
import { stageIndex } from '../../domain/stage';

/** Where a defect is counted and why, as the contract tells it. */
export function countedAs(placement: Placement): CountedAs {
  const { meaning } = placement;
  const { row, outcome, discovery, shippedIn, fixedIn } = placement.defect;
  return {
    row,
    outcome,
    discovery,
    ladder: meaning.ladder,
    origin: originOf(placement),
    shippedIn: shippedIn && {
      name: shippedIn.release.name,
      reason: shippedIn.reason,
      daysLate:
        outcome === 'escaped'
          ? daysLate(shippedIn.release, escapeDayOf(placement.defect), meaning.settings.exposureWindowDays)
          : null,
    },
    fixedIn: fixedIn && { name: fixedIn.name },
  };
}

function originOf({ meaning, defect }: Placement): CountedAs['origin'] {
  const { origin } = defect;
  if (!origin) return null;
  const { stages } = meaning.ladder;
  return {
    name: origin.name,
    introduced: stageIndex(stages, origin.introduced) ?? 0,
    caught: stageIndex(stages, origin.caught) ?? 0,
  };
}

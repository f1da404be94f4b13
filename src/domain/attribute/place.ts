import type { ClassifiedDefect } from '../classify/classify';
import { type Meaning, type SeverityClass, severityOf } from '../normalise/meaning';
import type { Release } from '../normalise/release';
import type { Day } from '../day';
import { valuesOf } from '../normalise/dimension';
import type { Mechanism, Origin } from '../settings';
import { fixedIn } from './fixed-in';
import { underReopenPolicy } from './reopened';
import { shippedIn, type ShippedIn } from './shipped-in';

/** A classified defect with everything that it is counted by. What is null is unknown or unmapped. */
export interface PlacedDefect extends ClassifiedDefect {
  readonly severity: SeverityClass;
  readonly origin: Origin | null;
  readonly mechanism: Mechanism | null;
  readonly shippedIn: ShippedIn;
  readonly fixedIn: Release | null;
  /** Names of the values of the two dimensions; empty without one, and when the dimension is not mapped. */
  readonly types: readonly string[];
  readonly areas: readonly string[];
  /** The day that a contained defect came back and so escaped; without it an escape is of its day of creation. */
  readonly escapedDay?: Day;
}

/** The day from which a release had this escape. */
export function escapeDayOf({
  createdDay,
  escapedDay,
}: Pick<PlacedDefect, 'createdDay' | 'escapedDay'>): Day {
  return escapedDay ?? createdDay;
}

export function place(defect: ClassifiedDefect, meaning: Meaning): PlacedDefect {
  const { facts, createdDay, discovery, outcome, row, affected, fixed } = defect;
  const { originId, mechanismId, severityId } = facts;
  // Written out: a spread of a million defects takes longer than all else that is computed of them.
  const placed: PlacedDefect = {
    facts,
    createdDay,
    discovery,
    outcome,
    row,
    affected,
    fixed,
    severity: severityOf(severityId, meaning),
    origin: originId === null ? null : (meaning.origins.get(originId) ?? null),
    mechanism: mechanismId === null ? null : (meaning.mechanisms.get(mechanismId) ?? null),
    shippedIn: shippedIn(defect, meaning.releases),
    fixedIn: fixedIn(fixed),
    types: valuesOf(facts, meaning.types),
    areas: valuesOf(facts, meaning.areas),
  };
  return underReopenPolicy(placed, meaning);
}

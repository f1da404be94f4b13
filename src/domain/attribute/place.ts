import type { ClassifiedDefect } from '../classify/classify';
import { type Meaning, type SeverityClass, severityOf } from '../normalise/meaning';
import type { Release } from '../normalise/release';
import type { Mechanism, Origin } from '../settings';
import { fixedIn } from './fixed-in';
import { shippedIn, type ShippedIn } from './shipped-in';

/** A classified defect with everything that it is counted by. What is null is unknown or unmapped. */
export interface PlacedDefect extends ClassifiedDefect {
  readonly severity: SeverityClass;
  readonly origin: Origin | null;
  readonly mechanism: Mechanism | null;
  readonly shippedIn: ShippedIn;
  readonly fixedIn: Release | null;
}

export function place(defect: ClassifiedDefect, meaning: Meaning): PlacedDefect {
  const { originId, mechanismId, severityId } = defect.facts;
  return {
    ...defect,
    severity: severityOf(severityId, meaning),
    origin: originId === null ? null : (meaning.origins.get(originId) ?? null),
    mechanism: mechanismId === null ? null : (meaning.mechanisms.get(mechanismId) ?? null),
    shippedIn: shippedIn(defect, meaning.releases),
    fixedIn: fixedIn(defect.facts, meaning.releases),
  };
}

import { classify, type ClassifiedDefect } from '../classify/classify';
import { duplicatesByLink } from '../classify/duplicates';
import type { DefectFacts, ProjectFacts } from '../facts';
import { type Meaning, meaningOf } from '../normalise/meaning';
import type { Release } from '../normalise/release';
import type { Settings } from '../settings';
import { fixedIn } from './fixed-in';
import { shippedIn, type ShippedIn } from './shipped-in';

/** Everything that decides where one defect is counted. */
export interface Placement {
  readonly meaning: Meaning;
  readonly defect: ClassifiedDefect;
  readonly shippedIn: ShippedIn;
  readonly fixedIn: Release | null;
}

/** Places one defect by the same rules as a report does. */
export function placementOf(defect: DefectFacts, facts: ProjectFacts, settings: Settings): Placement {
  const meaning = meaningOf(facts, settings);
  const duplicates = duplicatesByLink([defect, ...facts.neighbours], meaning);
  const classified = classify(defect, duplicates, meaning);
  return {
    meaning,
    defect: classified,
    shippedIn: shippedIn(classified, meaning.releases),
    fixedIn: fixedIn(defect, meaning.releases),
  };
}

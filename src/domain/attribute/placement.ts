import { classify } from '../classify/classify';
import { duplicatesByLink } from '../classify/duplicates';
import type { DefectFacts, ProjectFacts } from '../facts';
import { type Meaning, meaningOf } from '../normalise/meaning';
import type { Settings } from '../settings';
import { place, type PlacedDefect } from './place';

/** One defect, placed by the same rules as a report does, and the meaning it was placed by. */
export interface Placement {
  readonly meaning: Meaning;
  readonly defect: PlacedDefect;
}

export function placementOf(defect: DefectFacts, facts: ProjectFacts, settings: Settings): Placement {
  const meaning = meaningOf(facts, settings);
  const duplicates = duplicatesByLink([defect, ...facts.neighbours], meaning);
  return {
    meaning,
    defect: place(
      classify(defect, (id) => duplicates.has(id), meaning),
      meaning,
    ),
  };
}

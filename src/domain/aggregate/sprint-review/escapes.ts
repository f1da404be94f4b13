import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { PreventionMeaning } from '../../normalise/prevention';
import type { SeverityClass } from '../../normalise/meaning';
import type { StageRange } from '../../stage';
import {
  type LinkedIssues,
  type Prevention,
  preventionItemsOf,
  preventionOf,
} from '../companions/follow-through';

/** One escape of a review: no text of the issue, and no person. */
export interface ReviewedEscape {
  readonly number: number;
  readonly severity: SeverityClass;
  readonly createdDay: Day;
  /** Where it was found, as stage indexes of the project's ladder. */
  readonly foundAt: StageRange | null;
  /** Whether a rule said so, not a tag. */
  readonly isInferred: boolean;
  /** Name of the release it shipped in; null: no release. */
  readonly shippedIn: string | null;
  /** Null: nobody said why it got out, or no mapping knows what was said. */
  readonly mechanism: string | null;
  readonly prevention: Prevention;
  /** Ids of the issues that are to prevent the next such escape; none where an option or a label says that it is done. */
  readonly preventionItems: readonly number[];
}

export function escapeOf(
  { facts, severity, createdDay, discovery, shippedIn, mechanism }: PlacedDefect,
  linked: LinkedIssues,
  meaning: PreventionMeaning,
): ReviewedEscape {
  return {
    number: facts.number,
    severity,
    createdDay,
    foundAt: discovery.range,
    isInferred: discovery.provenance === 'inferred',
    shippedIn: shippedIn?.release.name ?? null,
    mechanism: mechanism?.name ?? null,
    prevention: preventionOf(facts, linked, meaning),
    preventionItems: preventionItemsOf(facts, linked, meaning),
  };
}

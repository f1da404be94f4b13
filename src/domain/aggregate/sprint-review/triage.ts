import type { PlacedDefect } from '../../attribute/place';
import { triageNeedOf } from '../../triage/lacking';
import { type ListedCount, Severest } from './severest';

/** What of a review needs triage. A defect is in one of the two, or in neither. */
export interface ReviewTriage {
  /** No tag says where it was found. */
  readonly notTagged: ListedCount;
  /** Tagged as escaped, without an origin or a mechanism that is known. */
  readonly unexplained: ListedCount;
}

/** Counts what needs triage. */
export class ReviewTriageTally {
  private readonly notTagged = new Severest();
  private readonly unexplained = new Severest();

  add(defect: PlacedDefect): void {
    const need = triageNeedOf(defect);
    if (need === 'untagged') this.notTagged.add(defect);
    if (need === 'incomplete') this.unexplained.add(defect);
  }

  result(): ReviewTriage {
    return { notTagged: this.notTagged.listed(), unexplained: this.unexplained.listed() };
  }
}

import type { PlacedDefect } from '../../attribute/place';
import { SEVERITY_CLASSES } from '../companions/severity';

/** Issues that a list names, so that a search for them has an address that every browser takes. */
export const MOST_LISTED = 500;

/** Defects counted, and which they are. */
export interface ListedCount {
  readonly count: number;
  /** Numbers of their keys, severest first, then newest; the first 500. */
  readonly numbers: readonly number[];
}

/** What a defect is listed by. */
type Listable = Pick<PlacedDefect, 'severity' | 'createdDay' | 'facts'>;

/** Keeps the severest of the defects it is given, so that a million of them need not be held. */
export class Severest<D extends Listable = Listable> {
  private kept: D[] = [];
  private added = 0;

  constructor(private readonly most: number = MOST_LISTED) {}

  add(defect: D): void {
    this.added++;
    this.kept.push(defect);
    if (this.kept.length >= 2 * this.most) this.kept = this.result().slice();
  }

  /** Severest first, then newest. */
  result(): readonly D[] {
    return this.kept.toSorted(bySeverity).slice(0, this.most);
  }

  listed(): ListedCount {
    return { count: this.added, numbers: this.result().map(({ facts }) => facts.number) };
  }
}

function bySeverity(a: Listable, b: Listable): number {
  return (
    SEVERITY_CLASSES.indexOf(a.severity) - SEVERITY_CLASSES.indexOf(b.severity) ||
    b.createdDay - a.createdDay ||
    b.facts.number - a.facts.number
  );
}

import type { PlacedDefect } from '../../attribute/place';
import type { Outcome } from '../../stage';
import { type Spread, spreadOf } from './spread';

export interface Resolution {
  /** Days with fraction from creation to resolution, of the resolved ones; null without one. */
  readonly days: Spread | null;
  /** Defects without a resolution date: their time is unknown, so they are in no quantile. */
  readonly stillOpen: number;
}

export interface TimeToResolve {
  readonly all: Resolution;
  readonly byOutcome: { readonly [O in Outcome]: Resolution };
}

const MS_PER_DAY = 86_400_000;

/** How long in-scope defects took to be resolved, all and by class (metrics.md, section 9). */
export class TimeToResolveTally {
  private readonly classes: { readonly [O in Outcome]: MutableClass } = {
    escaped: { days: [], stillOpen: 0 },
    contained: { days: [], stillOpen: 0 },
    unclassified: { days: [], stillOpen: 0 },
  };

  add({ facts, outcome }: PlacedDefect): void {
    const own = this.classes[outcome];
    const { created, resolved } = facts;
    if (resolved === null) own.stillOpen++;
    else own.days.push((resolved - created) / MS_PER_DAY);
  }

  result(): TimeToResolve {
    const { escaped, contained, unclassified } = this.classes;
    return {
      all: resolutionOf(escaped, contained, unclassified),
      byOutcome: {
        escaped: resolutionOf(escaped),
        contained: resolutionOf(contained),
        unclassified: resolutionOf(unclassified),
      },
    };
  }
}

function resolutionOf(...classes: readonly Readonly<MutableClass>[]): Resolution {
  return {
    days: spreadOf(...classes.map(({ days }) => days)),
    stillOpen: classes.reduce((sum, { stillOpen }) => sum + stillOpen, 0),
  };
}

interface MutableClass {
  readonly days: number[];
  stillOpen: number;
}

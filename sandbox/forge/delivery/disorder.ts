import { seededRandom } from '../../seeded-random';

/** How badly events arrive. Forge promises neither order nor only once, and delays of up to three minutes. */
export interface Disorder {
  readonly seed: number;
  /** Share of deliveries that come twice, 0 to 1. */
  readonly doubledShare: number;
  /** Share of product events that never come, 0 to 1. What lies in a queue is not lost. */
  readonly lostShare: number;
  /** Product events come so many milliseconds late, evenly spread. */
  readonly earliestMs: number;
  readonly latestMs: number;
}

export const ORDERLY: Disorder = { seed: 1, doubledShare: 0, lostShare: 0, earliestMs: 0, latestMs: 0 };

export const LIFELIKE: Disorder = {
  seed: 1,
  doubledShare: 0.02,
  lostShare: 0,
  earliestMs: 2000,
  latestMs: 180_000,
};

/** Draws from a disorder, the same way each time for the same seed. */
export class Dice {
  private random: () => number;

  constructor(private disorder: Disorder) {
    this.random = seededRandom(disorder.seed);
  }

  /** Draws from another disorder from now on. */
  reset(disorder: Disorder): void {
    this.disorder = disorder;
    this.random = seededRandom(disorder.seed);
  }

  /** How late each copy of one product event comes: one copy mostly, sometimes two or none. */
  eventDelays(): number[] {
    if (this.disorder.lostShare > 0 && this.random() < this.disorder.lostShare) return [];
    return this.copies().map(() => {
      const { earliestMs, latestMs } = this.disorder;
      return Math.round(earliestMs + this.random() * (latestMs - earliestMs));
    });
  }

  /** One entry for each time that a delivery is made. */
  copies(): number[] {
    return this.random() < this.disorder.doubledShare ? [1, 2] : [1];
  }
}

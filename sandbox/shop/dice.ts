import { seededRandom } from '../seeded-random';

/** Choices that a seed decides: the same seed makes the same choices in the same order. */
export class Dice {
  private readonly roll: () => number;

  constructor(seed: number) {
    this.roll = seededRandom(seed);
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.roll() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T {
    return this.weighted(items.map((item) => [item, 1] as const));
  }

  /** One of the values, each as likely as its share of all weights. Throws a RangeError when there is none. */
  weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.roll() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('there is nothing to choose from');
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.roll() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

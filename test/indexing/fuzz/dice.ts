import { seededRandom } from '../../../sandbox/seeded-random';

/** Draws that a seed decides. */
export class Dice {
  private readonly random: () => number;

  constructor(seed: number) {
    // Neighbouring seeds begin alike; the first draws are thrown away.
    this.random = seededRandom(seed * 2_654_435_761);
    for (let draw = 0; draw < 4; draw += 1) this.random();
  }

  /** In [0, 1). */
  share(): number {
    return this.random();
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  /** One of them; undefined when there is none. */
  maybe<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }

  pick<T>(all: readonly T[]): T {
    if (all.length === 0) throw new RangeError('there is nothing to pick from');
    return all[Math.floor(this.random() * all.length)] as T;
  }

  /** Each of them with the same chance, in their order. */
  some<T>(all: readonly T[], share: number): T[] {
    return all.filter(() => this.chance(share));
  }
}

import { PART_OVERHEAD } from './statements/segment';

/** Characters of a part of a copy. */
export interface PartSize {
  readonly facts: number;
  readonly links: number;
}

/** For each part `facts+links`, joined by commas. */
export function sizesToText(sizes: readonly PartSize[]): string {
  return sizes.map(({ facts, links }) => `${facts}+${links}`).join();
}

export function sizesFromText(text: string | null): readonly PartSize[] {
  if (text === null) return [];
  return text.split(',').map((size) => {
    const [facts = 0, links = 0] = size.split('+').map(Number);
    return { facts, links };
  });
}

/** What parts take in an answer, at most. */
export function charactersOf(sizes: readonly PartSize[]): number {
  return sizes.reduce((sum, { facts, links }) => sum + facts + links + PART_OVERHEAD, 0);
}

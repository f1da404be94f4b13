/** Ids made from names lie from here to twice this: above what Jira gives out, below 2^31. */
const DERIVED = 1_000_000_000;

/** Gives out ids for new things: one more than the highest seen. */
export class IdSource {
  private highest = 10_000;

  /** Notes an id in use. */
  claim(id: string): void {
    const number = Number(id);
    if (Number.isSafeInteger(number) && number < DERIVED) this.highest = Math.max(this.highest, number);
  }

  next(): string {
    this.highest += 1;
    return String(this.highest);
  }
}

/** A numeric id made from a text (FNV-1a, 32 bits), the same on every run unless `isTaken` says it is another's. */
export function derivedId(text: string, isTaken: (id: string) => boolean): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  let id = DERIVED + (hash % DERIVED);
  while (isTaken(String(id))) id += 1;
  return String(id);
}

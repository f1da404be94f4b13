/** What was computed for the last texts: pure work that is asked for again and again. */
export class Remembered<T> {
  private readonly known = new Map<string, T>();

  /** @param most texts that are kept; of more, those that came first are forgotten */
  constructor(private readonly most: number) {}

  of(text: string, compute: () => T): T {
    if (this.known.has(text)) return this.known.get(text) as T;
    const value = compute();
    this.known.set(text, value);
    for (const first of this.known.keys()) {
      if (this.known.size <= this.most) break;
      this.known.delete(first);
    }
    return value;
  }
}

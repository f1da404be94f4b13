/** Counts over a sliding window of sandbox time. */
export class RateWindow {
  private readonly entries: { readonly at: number; readonly weight: number }[] = [];
  private sum = 0;

  constructor(
    private readonly windowMs: number,
    private readonly limit: number,
    private readonly now: () => number,
  ) {}

  /** Whether so much more would still be within the limit. */
  allows(weight = 1): boolean {
    const oldest = this.now() - this.windowMs;
    while (this.entries[0] && this.entries[0].at <= oldest) this.sum -= this.entries.shift()?.weight ?? 0;
    return this.sum + weight <= this.limit;
  }

  add(weight = 1): void {
    this.entries.push({ at: this.now(), weight });
    this.sum += weight;
  }
}

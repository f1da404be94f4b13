/** One measured figure with the most that it may be; counts and ratios only, so that a busy machine changes nothing. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

/** What something comes to a month by an assumed use; it depends on the machine too, so it has no limit. */
export interface Estimate {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** What Forge grants an app a month, over all its sites and environments. */
  readonly free: number;
  /** Dollars for each unit beyond. */
  readonly price: number;
}

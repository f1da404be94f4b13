/** One measured figure with the most that it may be; counts and ratios only, so that a busy machine changes nothing. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

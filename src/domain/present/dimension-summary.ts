import type { DimensionView } from './dimension-view';

/** What a breakdown says as a whole. */
export interface DimensionSummary {
  readonly values: number;
  /** Large enough to be judged. */
  readonly judged: number;
  /** Names of the values beyond the limits, in the order of the view. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Whether defects have several values, so that the parts are more than the whole. */
  readonly overlaps: boolean;
}

export function summaryOf({ values, none, overall }: DimensionView): DimensionSummary {
  const beyond = (side: 'above' | 'below'): readonly string[] =>
    values.flatMap(({ name, verdict }) =>
      verdict.state === 'judged' && verdict.beyond === side ? [name] : [],
    );
  const defects = [...values.map(({ rate }) => rate), none].reduce(
    (sum, { n, unclassified }) => sum + n + unclassified,
    0,
  );
  return {
    values: values.length,
    judged: values.filter(({ verdict }) => verdict.state === 'judged').length,
    above: beyond('above'),
    below: beyond('below'),
    overlaps: defects > overall.n + overall.unclassified,
  };
}

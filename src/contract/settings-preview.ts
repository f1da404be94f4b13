import type { OutcomeCounts } from '../domain/aggregate/counts';
import type { Headline } from '../domain/aggregate/headline';
import type { ReleaseChange } from '../domain/aggregate/release-changes';
import type { ScopeRow } from '../domain/classify/scope';
import type { Instant } from '../domain/day';

/** What one set of settings makes of the facts: counts, and the minimum n under which a rate of them is withheld. */
export interface PreviewedNumbers {
  /** Issues read: the sum of the reconciliation rows. */
  readonly read: number;
  readonly reconciliation: { readonly [R in ScopeRow]: number };
  /** All in-scope defects. */
  readonly outcomes: OutcomeCounts;
  readonly headline: Headline;
  readonly minimumN: number;
}

/** What would become of a project's numbers. */
export type SettingsPreview =
  /** The same issues, counted otherwise. */
  | {
      readonly kind: 'numbers';
      readonly before: PreviewedNumbers;
      readonly after: PreviewedNumbers;
      /** Those whose counts change, most first; at most ten. */
      readonly releases: readonly ReleaseChange[];
      /** How many releases change, those beyond the ten too. */
      readonly releasesChanged: number;
      readonly dataAsOf: Instant | null;
    }
  /**
   * Other issues or other fields are to be read: there is a count and no rate, and the numbers of before stand until
   * they were.
   */
  | {
      readonly kind: 'reading';
      readonly before: PreviewedNumbers;
      /** Jira's estimate of the issues that the caller sees; null where no issue type is a defect. */
      readonly matching: number | null;
    };

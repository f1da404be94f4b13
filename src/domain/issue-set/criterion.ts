import type { QualityCriterion } from './quality-criterion';
import type { LampName } from '../aggregate/lamps';
import type { SeverityClass } from '../normalise/meaning';
import type { InferenceRule } from '../classify/discovery';
import type { Prevention } from '../aggregate/companions/follow-through';
import type { TriageCounts } from '../aggregate/companions/triage-need';
import type { Outcome } from '../stage';

/** A column of the containment matrix: a stage by its name, or one of the columns behind the stages. */
export type FoundAt =
  { readonly stage: string } | 'before release' | 'after release, stage unknown' | 'no discovery';

/** One thing that is true of every defect of a set. Values are named as the settings or Jira name them. */
export type Criterion =
  /** `classified`: escaped or contained. */
  | { readonly by: 'outcome'; readonly is: Outcome | 'classified' }
  | { readonly by: 'severity'; readonly is: SeverityClass }
  | { readonly by: 'provenance'; readonly is: 'tagged' | 'inferred' | InferenceRule }
  /** Null: no origin, or one that no mapping knows. */
  | { readonly by: 'origin'; readonly is: string | null }
  | { readonly by: 'found'; readonly at: FoundAt }
  /** What the matrix says of origin and stage together; `judged`: in place or leaked. */
  | { readonly by: 'verdict'; readonly is: 'impossible' | 'in place' | 'leaked' | 'judged' }
  /** What the catch rate of a stage counts: found there, or there and later. */
  | { readonly by: 'catch'; readonly stage: string; readonly is: 'found' | 'found there or later' }
  /** What the flow through a stage counts. */
  | {
      readonly by: 'flow';
      readonly stage: string;
      readonly is: 'leaked in' | 'introduced' | 'entered' | 'found' | 'leaked out';
    }
  /** The stage at which it should have been caught; null: no origin says. */
  | { readonly by: 'layer'; readonly is: string | null }
  /** Null: no mechanism, or one that no mapping knows. */
  | { readonly by: 'mechanism'; readonly is: string | null }
  | { readonly by: 'prevention'; readonly is: Prevention }
  /** Null: no value. */
  | { readonly by: 'type' | 'area'; readonly is: string | null }
  /** One of the releases; null among them: no release. */
  | { readonly by: 'fixed in' | 'shipped in'; readonly releases: readonly (number | null)[] }
  /** Came to the release it shipped in by its day alone: no version of it names one. */
  | { readonly by: 'day alone' }
  /** Counts for the rate of the release it shipped in: an escape only within the exposure window. */
  | { readonly by: 'window' }
  /** Counts for its release as that stood on a day after it shipped: an escape only up to then. */
  | { readonly by: 'age'; readonly upTo: number }
  /** What an integrity lamp looks at, or what it looks for among those. */
  | { readonly by: 'lamp'; readonly is: LampName; readonly counts: 'of' | 'found' }
  /** Days of creation `yyyy-mm-dd`, both included. */
  | { readonly by: 'created'; readonly from: string; readonly to: string }
  /** Waits for triage. */
  | { readonly by: 'triage'; readonly is: keyof TriageCounts }
  /** Tagged as contained although an affected version had shipped. */
  | { readonly by: 'conflict' }
  /** A value of the field that no mapping knows. */
  | { readonly by: 'unmapped'; readonly field: 'discovery' | 'origin' | 'mechanism' }
  /** Names a version that the project's list does not hold. */
  | { readonly by: 'unknown version' }
  | QualityCriterion;

import type { Matcher } from './names';
import type { RangeName } from './stage';

/** Version of the definitions of metrics.md that this code computes; printed beside every number. */
export const DEFINITION_VERSION = 1;

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Tagged options of the discovery field and the range of the ladder that they mean. */
export interface DiscoveryValue {
  readonly options: readonly Matcher[];
  readonly range: RangeName;
}

/** Where a defect was made: introduced at one stage, to be caught at the same or a later one. */
export interface Origin {
  readonly name: string;
  readonly introduced: string;
  readonly caught: string;
  /** Further options of the field that mean this origin; an option with its own name always does. */
  readonly options: readonly Matcher[];
}

/** Why a defect got out. */
export interface Mechanism {
  readonly name: string;
  readonly preventable: boolean;
  readonly options: readonly Matcher[];
}

/** A rule of the project's own: what carries the label or component was found in the range. */
export type OwnRule =
  | { readonly label: Matcher; readonly range: RangeName }
  | { readonly component: Matcher; readonly range: RangeName };

/** What a project owns of the definitions; complete, that is after defaults were filled in. */
export interface Settings {
  /** IANA zone that turns instants into calendar days. */
  readonly timeZone: string;
  readonly defects: {
    readonly types: readonly Matcher[];
    /** JQL that narrows what is read; null reads every issue of the types. */
    readonly filter: string | null;
  };
  /** Jira field ids; null is "not mapped". */
  readonly fields: {
    readonly discovery: string | null;
    readonly origin: string | null;
    readonly mechanism: string | null;
    readonly severity: string;
  };
  readonly ladder: {
    readonly stages: readonly string[];
    /** The first stage after the release line. */
    readonly releaseLine: string;
    /** The stage from which a find is an escape. */
    readonly boundary: string;
  };
  /** Beyond the stages' own names, which always mean themselves. */
  readonly discovery: readonly DiscoveryValue[];
  readonly origins: readonly Origin[];
  readonly mechanisms: readonly Mechanism[];
  readonly severities: { readonly [S in Severity]: readonly Matcher[] };
  readonly scope: {
    readonly duplicate: { readonly resolutions: readonly Matcher[]; readonly linkTypes: readonly Matcher[] };
    readonly rejected: { readonly resolutions: readonly Matcher[] };
    readonly accepted: { readonly labels: readonly Matcher[] };
    readonly unconfirmed: { readonly statuses: readonly Matcher[] };
    readonly severityFloor: Severity | null;
    /** Whether an escaped defect that could not have been prevented counts all the same. */
    readonly countNotPreventable: boolean;
  };
  readonly inference: {
    /** Off: only tags classify. */
    readonly enabled: boolean;
    readonly ownRules: readonly OwnRule[];
    readonly releaseDate: boolean;
  };
  readonly releases: {
    /** Versions that are sprints, buckets or otherwise not releases. */
    readonly notReleases: readonly Matcher[];
    /** Whether every version that looks like a sprint or a bucket is treated as not a release. */
    readonly excludeSuggested: boolean;
  };
  /** Exposure window: an escape counts for a release up to this many days after it. */
  readonly exposureWindowDays: number;
  /** Below this n a rate is withheld. */
  readonly minimumN: number;
  readonly headline: { readonly releases: number; readonly fallbackDays: number };
  /** Lower edges of the bands, as fractions: under `healthy` is strong, from `leaking` up is leaking. */
  readonly bands: { readonly healthy: number; readonly attention: number; readonly leaking: number };
  /** The project's own target rate, as a fraction. */
  readonly target: number | null;
}

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

/** Where a dimension's values come from: mapped, never created. A label prefix gives what follows it. */
export type DimensionSource =
  | { readonly from: 'components' }
  | { readonly from: 'field'; readonly field: string }
  | { readonly from: 'labels'; readonly prefix: string };

/** Versions whose name fits the pattern (`*` any text, `?` any character) are of the kind. */
export interface KindPattern {
  readonly kind: string;
  readonly pattern: string;
}

export const REOPEN_POLICIES = ['own series', 'ignored', 'counts as escaped'] as const;
export type ReopenPolicy = (typeof REOPEN_POLICIES)[number];

/** What a project owns of the definitions; complete, that is after defaults were filled in. */
export interface Settings {
  /** IANA zone that turns instants into calendar days. */
  readonly timeZone: string;
  readonly defects: {
    readonly types: readonly Matcher[];
    /** JQL that narrows what is read; null reads every issue of the types. */
    readonly filter: string | null;
    /** How many months before the first reading defects are read from; null reads all. */
    readonly horizonMonths: number | null;
  };
  /** Jira field ids; null is "not mapped". */
  readonly fields: {
    readonly discovery: string | null;
    readonly origin: string | null;
    readonly mechanism: string | null;
    readonly severity: string;
    /** Tells whether something was done against the next such escape. */
    readonly prevention: string | null;
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
    /** Created from, or linked to, an unrestricted service request: found after release. */
    readonly serviceDesk: boolean;
    readonly releaseDate: boolean;
    /** Whether defects created on a day of an import are inferred too. */
    readonly onImportSpikes: boolean;
  };
  readonly releases: {
    /** Versions that are sprints, buckets or otherwise not releases. */
    readonly notReleases: readonly Matcher[];
    /** Whether every version that looks like a sprint or a bucket is treated as not a release. */
    readonly excludeSuggested: boolean;
    /** The first that fits names the release kind; none: by version number. */
    readonly kinds: readonly KindPattern[];
  };
  /** Two optional dimensions that every breakdown works on. */
  readonly dimensions: { readonly type: DimensionSource | null; readonly area: DimensionSource | null };
  readonly trend: {
    /** Days (`yyyy-mm-dd`, inclusive) whose releases make the centre; null: all of them. */
    readonly baseline: { readonly from: string; readonly to: string } | null;
    readonly movingAverage: number;
  };
  readonly reopened: {
    readonly policy: ReopenPolicy;
    /** A move into one of these reopens; none: a move out of the Done category, or a cleared resolution. */
    readonly statuses: readonly Matcher[];
  };
  /** What shows that an escape led to prevention. */
  readonly followThrough: {
    readonly linkTypes: readonly Matcher[];
    readonly labels: readonly Matcher[];
    /** Of the prevention field. */
    readonly options: readonly Matcher[];
  };
  /** Escapes a quarter that a project allows itself, by severity; null: no target. */
  readonly severityTargets: { readonly [S in Severity]: number | null };
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

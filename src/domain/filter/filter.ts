import type { Day } from '../day';
import type { SeverityClass } from '../normalise/meaning';
import type { Settings } from '../settings';

export const ATTRIBUTIONS = ['shipped in', 'fixed in'] as const;
/** The release that a defect is counted in: the one whose net it passed or was caught by, or the one it was repaired in. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Releases from one to another by version id, both included, in the order of releases; null is an open end. */
export interface ReleaseRange {
  readonly by: Attribution;
  readonly from: number | null;
  readonly to: number | null;
}

/** Days of creation, both included; null is an open end. */
export interface DayRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A value of a dimension by name; null is "has none". */
export type DimensionValue = string | null;

/**
 * Which defects a reading counts. Conditions are joined by *and*, the values of one by *or*; an empty list asks for
 * nothing. A defect without a release is in no range of releases.
 */
export interface ReportFilter {
  readonly releases: ReleaseRange | null;
  readonly created: DayRange;
  readonly severities: readonly SeverityClass[];
  readonly areas: readonly DimensionValue[];
  readonly types: readonly DimensionValue[];
  /** Inference is off for this reading: what is not tagged is unclassified. */
  readonly taggedOnly: boolean;
}

export const NO_FILTER: ReportFilter = {
  releases: null,
  created: { from: null, to: null },
  severities: [],
  areas: [],
  types: [],
  taggedOnly: false,
};

/** Whether the filter leaves anything out, or turns inference off. */
export function isFiltering(filter: ReportFilter): boolean {
  return filter.taggedOnly || leavesOut(filter);
}

/** Whether the filter has a condition that a defect can miss. */
export function leavesOut({ releases, created, severities, areas, types }: ReportFilter): boolean {
  return (
    (releases !== null && (releases.from !== null || releases.to !== null)) ||
    created.from !== null ||
    created.to !== null ||
    severities.length + areas.length + types.length > 0
  );
}

/** The settings that a filtered reading goes by. */
export function readingSettings(settings: Settings, { taggedOnly }: ReportFilter): Settings {
  return taggedOnly ? { ...settings, inference: { ...settings.inference, enabled: false } } : settings;
}

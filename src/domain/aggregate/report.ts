import type { InferenceRule } from '../classify/discovery';
import type { ScopeRow } from '../classify/scope';
import type { Day } from '../day';
import type { ProjectFacts } from '../facts';
import { type Filtering, FilterPartition } from '../filter/filtering';
import { NO_FILTER, readingSettings, type ReportFilter } from '../filter/filter';
import type { Settings } from '../settings';
import type { ImportSpike } from './companions/import-spikes';
import type { OutcomeCounts } from './counts';
import type { Headline } from './headline';
import type { Lamps } from './lamps';
import { placedDefects } from './placed-defects';
import type { DataQuality } from './quality/quality';
import { ReportTally } from './report-tally';
import type { InScopeTables } from './tables';

/** How the in-scope defects came by their discovery. The parts add up to the in-scope defects. */
export interface Provenance {
  readonly tagged: number;
  readonly inferred: { readonly [R in InferenceRule]: number };
  readonly unclassified: number;
}

/** What the reader should know about the data before believing the numbers. */
export interface DataNotes {
  /** In-scope defects with a discovery value that no mapping knows. */
  readonly unmappedDiscovery: number;
  /** Defects that name a version which the project's list does not hold. */
  readonly withUnknownVersion: number;
  /** Defects created after the as-of day; they are counted. */
  readonly createdAfterAsOf: number;
  /** Versions that the project does not count as releases. */
  readonly versionsNotReleases: number;
  /** Released versions without a date: the flag alone decides nothing. */
  readonly releasedWithoutDate: number;
}

/** The numbers of one project, or of several pooled. Counts only: a percentage is made at the edge. */
export interface Report extends InScopeTables {
  readonly asOf: Day;
  /** How many projects it was counted over. */
  readonly projects: number;
  /** Issues read: the sum of the reconciliation rows and what is outside the filter. */
  readonly read: number;
  readonly filtering: Filtering;
  readonly reconciliation: { readonly [R in ScopeRow]: number };
  /** All in-scope defects, whenever they were found. */
  readonly outcomes: OutcomeCounts;
  readonly provenance: Provenance;
  /** In-scope defects created in the fallback days before the as-of day. */
  readonly rolling: OutcomeCounts;
  readonly headline: Headline;
  readonly lamps: Lamps;
  /** Days of creation of read defects; null of several projects: an import is of one project. */
  readonly importSpikes: readonly ImportSpike[] | null;
  readonly notes: DataNotes;
  readonly quality: DataQuality;
}

/**
 * Runs the pipeline over one project's facts. A filter is one partition of the one list, before anything is added up:
 * what is outside is counted and is in nothing else. Import spikes are of all defects read, since they are a trait of
 * the data.
 */
export function reportOf(
  facts: ProjectFacts,
  settings: Settings,
  asOf: Day,
  filter: ReportFilter = NO_FILTER,
): Report {
  const { meaning, importSpikes, defects } = placedDefects(facts, readingSettings(settings, filter));
  const partition = new FilterPartition(filter, meaning);
  const tally = new ReportTally(facts, meaning, asOf);
  for (const defect of defects) if (partition.admits(defect)) tally.add(defect);
  const { read, ...counts } = tally.result();
  const filtering = partition.result();
  return { ...counts, read: read + filtering.outside, filtering, importSpikes };
}

import type { Day, Instant } from './day';
import type { NamesById } from './names';

/** One link of an issue: `outward` reads "this issue duplicates the other", `inward` "is duplicated by". */
export interface LinkFact {
  readonly typeId: number;
  readonly direction: 'outward' | 'inward';
  readonly issueId: number;
}

/**
 * What Jira says of one defect, raw: ids, days and instants, no meaning, no text and no person. Settings give
 * meaning at read time. `null` is "Jira has no value".
 */
export interface DefectFacts {
  readonly id: number;
  /** The number of the key: `TIMOB-123` has 123. */
  readonly number: number;
  readonly created: Instant;
  readonly resolved: Instant | null;
  readonly typeId: number;
  readonly statusId: number;
  readonly resolutionId: number | null;
  /** Id of the value of the severity field: a priority, or an option of a mapped select field. */
  readonly severityId: number | null;
  /** Option ids of the three mapped fields. */
  readonly discoveryId: number | null;
  readonly originId: number | null;
  readonly mechanismId: number | null;
  /** Version ids, in Jira's order. */
  readonly affected: readonly number[];
  readonly fixed: readonly number[];
  readonly components: readonly number[];
  /** Label codes of the project's dictionary. */
  readonly labels: readonly number[];
  readonly links: readonly LinkFact[];
}

/** What Jira says of one version of the project. */
export interface VersionFacts {
  readonly id: number;
  readonly name: string;
  readonly released: boolean;
  readonly releaseDay: Day | null;
  readonly archived: boolean;
  /** Place in the project's version list, from 0. */
  readonly position: number;
}

/** Names of the raw ids, a map a kind. */
export interface FactNames {
  readonly types: NamesById;
  readonly statuses: NamesById;
  readonly resolutions: NamesById;
  readonly priorities: NamesById;
  readonly options: NamesById;
  readonly components: NamesById;
  readonly labels: NamesById;
  readonly linkTypes: NamesById;
}

/** What has to be known of a defect of another project that this project's defects link to. */
export type NeighbourFacts = Pick<DefectFacts, 'id' | 'resolutionId' | 'links'>;

/** All that a report of one project is computed from. `defects` can be walked again and again. */
export interface ProjectFacts {
  readonly project: { readonly id: number; readonly key: string };
  readonly versions: readonly VersionFacts[];
  readonly defects: Iterable<DefectFacts>;
  /** Stored defects of other enabled projects that a chain of links leads to. */
  readonly neighbours: readonly NeighbourFacts[];
  readonly names: FactNames;
}

import type { Day, Instant } from './day';
import type { NamesById } from './names';
import type { SprintFacts } from './sprint';

/** One link of an issue: `outward` reads "this issue duplicates the other", `inward` "is duplicated by". */
export interface LinkFact {
  readonly typeId: number;
  readonly direction: 'outward' | 'inward';
  readonly issueId: number;
}

/** A change of status by ids; null where the changelog does not tell which. */
export interface StatusMove {
  readonly from: number | null;
  readonly to: number | null;
}

/** One entry of the changelog that moved the status or cleared the resolution: settings tell whether it reopened. */
export interface WorkflowStep {
  readonly at: Instant;
  /** Mostly one; none when only the resolution was cleared. */
  readonly moves: readonly StatusMove[];
  readonly resolutionCleared: boolean;
  /** Ids of the fix versions that the defect had when the entry was made; what the entry itself changed is not in. */
  readonly fixed: readonly number[];
}

/** A change of the discovery field that the changelog tells of; option ids, null is an empty field. */
export interface DiscoveryEdit {
  readonly at: Instant;
  readonly from: number | null;
  readonly to: number | null;
}

/** What the changelog of a defect tells, in any order. */
export interface HistoryFacts {
  readonly steps: readonly WorkflowStep[];
  readonly discoveryEdits: readonly DiscoveryEdit[];
}

/** What has to be known of an issue that a defect links to. An issue under a security level is none. */
export interface LinkedIssueFacts {
  readonly id: number;
  readonly typeId: number;
  readonly created: Instant;
  /** Whether it is a request of a service project. */
  readonly serviceRequest: boolean;
}

/** The id of what a mapped field holds and no mapping can know: several values at once, or no option at all. */
export const UNMAPPABLE = 0;

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
  /** Option ids of the fields that the two dimensions are mapped to; null also when they are mapped to none. */
  readonly typeOptionId: number | null;
  readonly areaOptionId: number | null;
  /** Option id of the field that tells of prevention; null also when none is mapped. */
  readonly preventionOptionId: number | null;
  /** Version ids, in Jira's order. */
  readonly affected: readonly number[];
  readonly fixed: readonly number[];
  readonly components: readonly number[];
  /** Label codes of the project's dictionary. */
  readonly labels: readonly number[];
  readonly links: readonly LinkFact[];
  /** Null when the changelog was not read. */
  readonly history: HistoryFacts | null;
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
  /** By the id of a status the key of its category in Jira: `new`, `indeterminate`, `done` or `undefined`. */
  readonly statusCategories: NamesById;
  readonly resolutions: NamesById;
  readonly priorities: NamesById;
  readonly options: NamesById;
  readonly components: NamesById;
  readonly labels: NamesById;
  readonly linkTypes: NamesById;
}

/** What has to be known of a defect of another project that this project's defects link to. */
export type NeighbourFacts = Pick<DefectFacts, 'id' | 'resolutionId' | 'links'>;

/**
 * Issues that the defects of a project link to, by id. Each is found by its id; of those that are defects of the project
 * themselves a walk comes only to what is known of them as linked issues, such as that they are service requests.
 */
export type LinkedIssues = Pick<
  ReadonlyMap<number, LinkedIssueFacts>,
  'get' | 'has' | 'values' | typeof Symbol.iterator
>;

/** All that a report of one project is computed from. `defects` can be walked again and again. */
export interface ProjectFacts {
  readonly project: { readonly id: number; readonly key: string };
  readonly versions: readonly VersionFacts[];
  readonly defects: Iterable<DefectFacts>;
  /** Stored defects of other enabled projects that a chain of links leads to. */
  readonly neighbours: readonly NeighbourFacts[];
  readonly names: FactNames;
  /** Issues that the defects link to, whatever their type; null when none were read. */
  readonly linkedIssues: LinkedIssues | null;
  /** Sprints of the project's board; null when they were not read. */
  readonly sprints: readonly SprintFacts[] | null;
}

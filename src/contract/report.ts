import type { Headline } from '../domain/aggregate/headline';
import type { Report } from '../domain/aggregate/report';
import type { Instant } from '../domain/day';
import type { FilteringView } from '../domain/present/filter-view';
import type { Settings } from '../domain/settings';
import type { ClosedReason } from './access';
import type { SuggestionAcceptance } from './suggestion-acceptance';

/** What is printed with every number, so that a reader can tell what it means. */
export interface DefinitionCard {
  readonly definitionVersion: number;
  readonly settingsRevision: number;
  /** When the settings were last changed; null: never. They apply to all history. */
  readonly since: Instant | null;
  /** Null when that was long ago, or changed nothing that is computed. */
  readonly was: EarlierHeadline | null;
  readonly settings: Settings;
  /** What the numbers are limited to, in names. */
  readonly filtering: FilteringView;
  /** Everything that Jira knew at this instant is in the numbers; null while the first reading goes on. */
  readonly dataAsOf: Instant | null;
}

/** The headline by the settings before the last change, over the same facts. */
export interface EarlierHeadline {
  readonly headline: Headline;
  /** Of those settings: below it a rate is withheld. */
  readonly minimumN: number;
}

/** How far the index of a project is. */
export interface IndexProgress {
  /** Of the numbers: complete, or those of what a first reading has come to. */
  readonly state: 'indexing' | 'ready' | 'failed';
  /** Whether a new reading goes on while the numbers of the one before stand. */
  readonly isReadAnew: boolean;
  /** What is being read: the issues, then what only their changelog and links tell. */
  readonly phase: 'issues' | 'details';
  readonly issuesRead: number;
  /** Jira's estimate; null when it gave none. */
  readonly issuesEstimated: number | null;
  /** Issues a minute, waits left out; null before there is anything to tell it from. */
  readonly issuesPerMinute: number | null;
  readonly isPaused: boolean;
  /** Until when the reading waits, and for what, in Jira's word; null when it does not. */
  readonly waits: { readonly until: Instant; readonly reason: string } | null;
  /** Issues that could not be read; each is in the app's log. */
  readonly unreadable: number;
  /** The operation that failed for good, or null. */
  readonly failure: string | null;
  /** Whether the project has no issue type that the settings call a defect. */
  readonly noDefectType: boolean;
  /** Defects created before are not in the index; null: all are. */
  readonly horizon: Instant | null;
}

/** How the index was compared with Jira, and what that mended: counts and instants, of no issue. */
export interface IndexUpkeep {
  /** When updates were last compared with Jira, and when counts were. */
  readonly reconciled: Instant | null;
  readonly counted: Instant | null;
  /** When every defect was last compared. */
  readonly swept: Instant | null;
  /** Differences that comparing found and mended since the project was enabled. */
  readonly mended: number;
}

/** The numbers of one project, and what they are made with. */
export interface ProjectNumbers {
  readonly project: { readonly id: number; readonly key: string };
  readonly index: IndexProgress;
  /** Why only administrators of the project see this answer; null: whoever may browse it does. */
  readonly closed: ClosedReason | null;
  readonly upkeep: IndexUpkeep;
  readonly card: DefinitionCard;
  readonly report: Report;
}

/** What the pages of a project show. */
export interface ProjectAnswer extends ProjectNumbers {
  readonly suggestions: SuggestionAcceptance;
}

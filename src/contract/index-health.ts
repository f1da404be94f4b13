import type { Instant } from '../domain/day';
import type { IndexProgress, IndexUpkeep } from './report';

/** Rate points that Jira grants the app an hour, over all sites. */
export const HOURLY_POINTS = 65_000;

/** How true the index of a project is, for who looks after it. */
export interface ProjectHealth extends IndexUpkeep {
  readonly project: { readonly id: number; readonly key: string };
  readonly progress: IndexProgress;
  /** Everything that Jira knew then is in the index; null during a first reading. */
  readonly dataAsOf: Instant | null;
  /** Whether every defect is being compared now. */
  readonly isSweeping: boolean;
}

/** The app's work on a whole site. */
export interface IndexHealth {
  /** When this was so, by the app's clock: ages are told from here. */
  readonly now: Instant;
  readonly projects: readonly ProjectHealth[];
  /** Issues that changed and are not read yet, and since when the first of them waits. */
  readonly backlog: { readonly issues: number; readonly oldest: Instant | null };
  /** Jira's rate points that the index used in the running UTC hour. */
  readonly pointsThisHour: number;
  /** What went wrong in the last 24 hours, by kind. */
  readonly errors: readonly { readonly kind: string; readonly times: number }[];
}

/**
 * Defects of a project that Jira finds for the viewer and for the app; fewer for the app: a policy of the organisation
 * hides issues from it. Each count costs Jira's points, so this is not part of what a screen asks for again and again.
 */
export interface VisibleDefects {
  readonly projectId: number;
  /** Null where Jira did not say, or where no issue type is a defect. */
  readonly visible: { readonly toViewer: number; readonly toApp: number } | null;
}

import type { SprintReview } from '../domain/aggregate/sprint-review/review';
import type { SprintChoice } from '../domain/aggregate/sprint-review/span';
import type { ClosedReason } from './access';
import type { DefinitionCard, IndexProgress } from './report';

/** Why a review that was asked for cannot be: the screen offers what can. */
export type ReviewProblem =
  /** The board has no such sprint any more, or it has not begun. */
  | { readonly code: 'sprint gone'; readonly sprintId: number }
  | { readonly code: 'from after to'; readonly from: string; readonly to: string };

/** The review of a sprint or of two dates, and what else can be reviewed. */
export interface SprintReviewAnswer {
  readonly project: { readonly id: number; readonly key: string };
  readonly index: IndexProgress;
  /** Why only administrators of the project see this answer; null: whoever may browse it does. */
  readonly closed: ClosedReason | null;
  readonly card: DefinitionCard;
  /** Newest first; null: the sprints were not read. */
  readonly sprints: readonly SprintChoice[] | null;
  readonly result:
    | { readonly state: 'reviewed'; readonly review: SprintReview }
    | { readonly state: 'problem'; readonly problem: ReviewProblem };
}

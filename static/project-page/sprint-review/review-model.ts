import type { SprintReviewAnswer } from '../../../src/contract/sprint-review';
import type { SprintReview } from '../../../src/domain/aggregate/sprint-review/review';
import { presentSprintReview, type SprintReviewView } from '../../../src/domain/present/sprint-review-view';

/** An answer with its rates made: what the page and the files are drawn from. */
export interface ReviewModel {
  readonly answer: SprintReviewAnswer;
  readonly view: SprintReviewView;
}

export function reviewModelOf(answer: SprintReviewAnswer, review: SprintReview): ReviewModel {
  return { answer, view: presentSprintReview(review, answer.card.settings) };
}

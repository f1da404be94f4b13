import type Resolver from '@forge/resolver';
import type { RequestOf } from '../contract/calls';
import type { ReviewProblem, SprintReviewAnswer } from '../contract/sprint-review';
import { sprintReviewOf } from '../domain/aggregate/sprint-review/review';
import { ReviewCalendar, type ReviewSpans } from '../domain/aggregate/sprint-review/span';
import { calendarOf, parseDay } from '../domain/day';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { defineResolver } from './define';
import { definitionCard } from './definition-card';
import { indexOf } from './enabled';
import { progressOf } from './progress';
import { Right } from './rights';

type ReviewRequest = RequestOf<'sprint-review'>;

/** What a team brings to its review. */
export function defineSprintReview(resolver: Resolver): void {
  defineResolver(
    resolver,
    'sprint-review',
    Right.browse((request) => [request.projectId]),
    answerFor,
  );
}

async function answerFor(request: ReviewRequest): Promise<SprintReviewAnswer> {
  const { projectId } = request;
  const index = await indexOf(projectId);
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings } = effective;
  const read = await facts(index);
  const calendar = calendarOf(settings.timeZone);
  const now = Date.now();
  const today = calendar(now);
  const reviews = new ReviewCalendar(read.sprints ?? [], calendar, today);
  const asked = spansOf(request, reviews);
  return {
    project: { id: projectId, key: index.projectKey },
    index: progressOf(index),
    card: definitionCard(index, effective, read, { asOf: today, now }),
    sprints: read.sprints && reviews.choices.toReversed(),
    result:
      'code' in asked
        ? { state: 'problem', problem: asked }
        : { state: 'reviewed', review: sprintReviewOf(read, settings, asked, today) },
  };
}

function spansOf(
  { sprintId, from, to }: ReviewRequest,
  reviews: ReviewCalendar,
): ReviewSpans | ReviewProblem {
  if (sprintId !== undefined) return reviews.ofSprint(sprintId) ?? { code: 'sprint gone', sprintId };
  if (from === undefined || to === undefined) return reviews.usual();
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null) throw new Error('the request let through what is no day');
  return first > last ? { code: 'from after to', from, to } : reviews.ofDays({ first, last });
}

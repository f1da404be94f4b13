import type Resolver from '@forge/resolver';
import type { RequestOf } from '../contract/calls';
import type { ReviewProblem, SprintReviewAnswer } from '../contract/sprint-review';
import { sprintReviewOf } from '../domain/aggregate/sprint-review/review';
import { ReviewCalendar, type ReviewSpans } from '../domain/aggregate/sprint-review/span';
import { calendarOf, parseDay } from '../domain/day';
import { DEFINITION_VERSION } from '../domain/settings';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { loadIndexState } from '../store/index-state';
import { defineResolver } from './define';
import { earlierHeadline } from './earlier-headline';
import { NotEnabledError } from './errors';
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
  const index = await loadIndexState(projectId);
  if (!index || index.clearing) throw new NotEnabledError(projectId);
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
    card: {
      definitionVersion: DEFINITION_VERSION,
      settingsRevision: effective.revision,
      since: effective.since,
      was: earlierHeadline(read, effective, today, now),
      settings,
      dataAsOf: index.live?.asOf ?? null,
    },
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

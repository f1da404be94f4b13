import type Resolver from '@forge/resolver';
import type { RequestOf } from '../contract/calls';
import { reportFilterOf } from '../contract/filter-of';
import type { ReviewProblem, SprintReviewAnswer } from '../contract/sprint-review';
import { sprintReviewOf } from '../domain/aggregate/sprint-review/review';
import { ReviewCalendar, type ReviewSpans } from '../domain/aggregate/sprint-review/span';
import { calendarOf, parseDay } from '../domain/day';
import { filterProblems } from '../domain/filter/problems';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { defineResolver } from './define';
import { definitionCard } from './definition-card';
import { FilterError } from './errors';
import { progressOf } from './progress';
import { Right, type SeenProject } from './rights';

type ReviewRequest = RequestOf<'sprint-review'>;

/** What a team brings to its review. */
export function defineSprintReview(resolver: Resolver): void {
  defineResolver(
    resolver,
    'sprint-review',
    Right.browse((request) => request.projectId),
    answerFor,
  );
}

async function answerFor(
  request: ReviewRequest,
  { index, closed }: SeenProject,
): Promise<SprintReviewAnswer> {
  const { projectId } = request;
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings } = effective;
  const read = await facts(index);
  const calendar = calendarOf(settings.timeZone);
  const now = Date.now();
  const today = calendar(now);
  const reviews = new ReviewCalendar(read.sprints ?? [], calendar, today);
  const asked = spansOf(request, reviews);
  const filter = reportFilterOf(request.filter);
  const result: SprintReviewAnswer['result'] =
    'code' in asked
      ? { state: 'problem', problem: asked }
      : { state: 'reviewed', review: sprintReviewOf(read, settings, asked, today, filter) };
  // A review is limited by no range of releases: their names are not needed.
  const report =
    result.state === 'reviewed' ? { filtering: result.review.filtering, releases: { rows: [] } } : undefined;
  const gone = report ? filterProblems(report) : [];
  if (gone.length > 0) throw new FilterError(gone);
  return {
    project: { id: projectId, key: index.projectKey },
    index: progressOf(index),
    closed,
    card: definitionCard(index, effective, read, { asOf: today, now, report }),
    sprints: read.sprints && reviews.choices.toReversed(),
    result,
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

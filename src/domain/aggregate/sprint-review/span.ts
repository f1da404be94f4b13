import { Sprints } from '../../attribute/sprints';
import { type Days, isPartial } from '../../calendar/period';
import { holds, rollingDays } from '../../calendar/rolling';
import type { Calendar, Day } from '../../day';
import type { SprintFacts } from '../../sprint';

/** Days that are reviewed when no sprint was read: the full days before the as-of day. */
const FALLBACK_DAYS = 14;

/** A sprint that can be reviewed: it began and has an end. */
export interface SprintChoice extends Days {
  readonly id: number;
  readonly name: string;
  readonly isCompleted: boolean;
}

/** What is reviewed: a sprint of the project's board, or the days from one date to another, both included. */
export interface ReviewSpan extends Days {
  /** Null: two dates. */
  readonly sprint: SprintChoice | null;
  /** Days of it are not over yet. */
  readonly isPartial: boolean;
  /** Its last day is in a later sprint too, and so counts for that one. */
  readonly endsInNext: boolean;
}

/** A span that days can be asked of. A day in two sprints is in the later one alone. */
export interface AskedSpan {
  readonly span: ReviewSpan;
  readonly has: (day: Day) => boolean;
}

/** What is reviewed, and what it is held against: the sprint before, or as many days before. */
export interface ReviewSpans {
  readonly reviewed: AskedSpan;
  /** Null: there was no sprint before. */
  readonly before: AskedSpan | null;
}

/** The spans that a project can review. */
export class ReviewCalendar {
  /** By start, then id. */
  readonly choices: readonly SprintChoice[];
  private readonly sprints: Sprints;

  /** @param sprints of the project's board; none when they were not read */
  constructor(
    sprints: readonly SprintFacts[],
    calendar: Calendar,
    private readonly asOf: Day,
  ) {
    this.sprints = new Sprints(sprints, calendar);
    const completed = new Set(sprints.filter((each) => each.completed !== null).map(({ id }) => id));
    this.choices = this.sprints.inOrder.map(({ id, name, first, last }) => ({
      id,
      name,
      first,
      last,
      isCompleted: completed.has(id),
    }));
  }

  /** Null when the board has no such sprint, or it has no days. */
  ofSprint(id: number): ReviewSpans | null {
    const index = this.choices.findIndex((choice) => choice.id === id);
    const reviewed = this.sprintAt(index);
    return reviewed && { reviewed, before: this.sprintAt(index - 1) };
  }

  /** @param days `first` is not after `last` */
  ofDays(days: Days): ReviewSpans {
    const length = days.last - days.first + 1;
    return {
      reviewed: this.daysAsked(days),
      before: this.daysAsked({ first: days.first - length, last: days.first - 1 }),
    };
  }

  /** The last completed sprint, else the one that runs, else the last days. */
  usual(): ReviewSpans {
    const { choices } = this;
    const chosen = choices.findLast((choice) => choice.isCompleted) ?? choices.at(-1);
    return (chosen && this.ofSprint(chosen.id)) ?? this.ofDays(rollingDays(this.asOf, FALLBACK_DAYS));
  }

  private sprintAt(index: number): AskedSpan | null {
    const sprint = this.choices[index];
    if (!sprint) return null;
    const { id, first, last } = sprint;
    const has = (day: Day): boolean => this.sprints.holding(day)?.id === id;
    const isUnfinished = isPartial(sprint, this.asOf) && !sprint.isCompleted;
    return { span: { sprint, first, last, isPartial: isUnfinished, endsInNext: !has(last) }, has };
  }

  private daysAsked(days: Days): AskedSpan {
    const { first, last } = days;
    return {
      span: { sprint: null, first, last, isPartial: isPartial(days, this.asOf), endsInNext: false },
      has: (day) => holds(days, day),
    };
  }
}

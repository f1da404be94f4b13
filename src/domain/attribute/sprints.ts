import type { Days } from '../calendar/period';
import { holds } from '../calendar/rolling';
import type { Calendar, Day, Instant } from '../day';
import type { SprintFacts } from '../sprint';
import type { PlacedDefect } from './place';

/** A sprint that began, with its days: start to completion, else to the planned end. */
export interface Sprint extends Days {
  readonly id: number;
  readonly name: string;
  readonly start: Instant;
}

/** The sprints of a project's board, asked by day. A sprint without a start, or without any end, has no days. */
export class Sprints {
  /** By start, then id. */
  readonly inOrder: readonly Sprint[];

  /** @param calendar of the project's time zone */
  constructor(sprints: readonly SprintFacts[], calendar: Calendar) {
    this.inOrder = sprints
      .flatMap(({ id, name, start, end, completed }): Sprint[] => {
        const until = completed ?? end;
        if (start === null || until === null) return [];
        return [{ id, name, start, first: calendar(start), last: calendar(until) }];
      })
      .sort((a, b) => a.start - b.start || a.id - b.id);
  }

  /** The sprint whose days hold the day. A day in two goes to the later start, among equal starts to the higher id. */
  holding(day: Day): Sprint | null {
    return this.inOrder.findLast((each) => holds(each, day)) ?? null;
  }
}

/** The sprint of the day of creation; null is *no sprint* (metrics.md, section 5). */
export function foundInSprint(defect: Pick<PlacedDefect, 'createdDay'>, sprints: Sprints): Sprint | null {
  return sprints.holding(defect.createdDay);
}

/** The release day of the shipped-in release, if it has one. */
export function releaseDayOf({ shippedIn }: Pick<PlacedDefect, 'shippedIn'>): Day | null {
  return shippedIn?.release.releaseDay ?? null;
}

/** The sprint that holds the release day of the shipped-in release; null is *no sprint*. */
export function shippedInSprint(defect: Pick<PlacedDefect, 'shippedIn'>, sprints: Sprints): Sprint | null {
  const day = releaseDayOf(defect);
  return day === null ? null : sprints.holding(day);
}

import type { Project, Version } from '../jira/site/model';
import type { JiraSite } from '../jira/site/site';
import { createVersion } from '../jira/site/version-changes';
import { isoDay, weekdayOf } from './moments';

/**
 * The releases and what is in scope of each: [name, weeks after the one before, defects contained, escapes within 30
 * days, later escapes]. The counts are fixed whatever the seed, so that the chart always says the same: one release,
 * `SIGNAL`, leaks beyond the upper limit. Patch releases leak more and are too small to be judged.
 */
const TRAIN: readonly (readonly [string, number, number, number, number])[] = [
  ['1.9.0', 0, 4, 1, 1],
  ['2.0.0', 5, 22, 8, 2],
  ['2.0.1', 3, 5, 2, 1],
  ['2.1.0', 5, 21, 5, 2],
  ['2.2.0', 5, 22, 6, 2],
  ['2.2.1', 2, 4, 3, 0],
  ['2.3.0', 5, 20, 5, 2],
  ['2.4.0', 4, 22, 5, 2],
  ['2.4.1', 2, 5, 2, 1],
  ['2.5.0', 5, 20, 8, 2],
  ['2.6.0', 4, 20, 6, 2],
  ['2.6.1', 3, 4, 2, 0],
  ['3.0.0', 5, 24, 9, 3],
  ['3.0.1', 2, 5, 3, 1],
  ['3.1.0', 5, 22, 5, 2],
  ['3.2.0', 4, 20, 6, 2],
  ['3.2.1', 3, 5, 2, 1],
  ['3.3.0', 5, 20, 5, 2],
  ['3.4.0', 4, 21, 6, 2],
  ['3.5.0', 5, 14, 18, 4],
  ['3.5.1', 3, 4, 3, 1],
  ['3.6.0', 4, 21, 5, 2],
  ['3.7.0', 5, 22, 6, 1],
  ['3.7.1', 3, 5, 2, 0],
  ['3.8.0', 2, 17, 2, 0],
  ['3.9.0', 4, 10, 0, 0],
  ['4.0.0', 5, 3, 0, 0],
];
const ARCHIVED = '1.9.0';
const NEWEST = '3.8.0';
const SIGNAL = '3.5.0';
const WEDNESDAY = 2;
/** The newest release has been out for at least this many days, so that escapes can have come in. */
const YOUNGEST = 4;

/** A release of the train. Days are whole days since 1970-01-01. */
export interface Stop {
  readonly version: Version;
  readonly day: number;
  readonly contained: number;
  readonly escapedInMonth: number;
  readonly escapedLater: number;
  readonly isSignal: boolean;
  readonly before: Stop | undefined;
  after: Stop | undefined;
}

export interface ReleaseTrain {
  /** Oldest first; the last ones are planned. */
  readonly stops: readonly Stop[];
  /** The release that leaks beyond the chart's upper limit. */
  readonly signal: Stop;
  readonly withoutDate: Version;
  readonly backlog: Version;
  /** A sprint kept as a version. */
  readonly sprint: Version;
}

/** Adds the project's versions: the train, and what real projects keep among their versions beside it. */
export function addReleaseTrain(
  site: JiraSite,
  project: Project,
  { today, sprintEnd }: { readonly today: number; readonly sprintEnd: number },
): ReleaseTrain {
  const backlog = createVersion(site, project, { name: 'Backlog' });
  const stops: Stop[] = [];
  let day = firstDay(today);
  for (const [name, weeks, contained, escapedInMonth, escapedLater] of TRAIN) {
    day += 7 * weeks;
    const released = day < today;
    const version = createVersion(site, project, {
      name,
      released,
      archived: name === ARCHIVED,
      releaseDate: isoDay(day),
    });
    const before = stops.at(-1);
    const isSignal = name === SIGNAL;
    const stop: Stop = {
      version,
      day,
      contained,
      escapedInMonth,
      escapedLater,
      isSignal,
      before,
      after: undefined,
    };
    if (before) before.after = stop;
    stops.push(stop);
  }
  const signal = stops.find(({ isSignal }) => isSignal);
  if (!signal) throw new Error(`the train has no release ${SIGNAL}`);
  return {
    stops,
    signal,
    backlog,
    withoutDate: createVersion(site, project, { name: '2.5.1', released: true }),
    sprint: createVersion(site, project, {
      name: 'Sprint 14',
      released: true,
      releaseDate: isoDay(sprintEnd),
    }),
  };
}

/** The first release that ships on the day or later. */
export function firstFrom(day: number, { stops }: ReleaseTrain): Stop | undefined {
  return stops.find((stop) => stop.day >= day);
}

/** The train leaves on Wednesdays. */
function firstDay(today: number): number {
  const latest = today - YOUNGEST;
  const newest = latest - ((weekdayOf(latest) - WEDNESDAY + 7) % 7);
  const until = TRAIN.findIndex(([name]) => name === NEWEST);
  return newest - 7 * TRAIN.slice(0, until + 1).reduce((sum, [, weeks]) => sum + weeks, 0);
}

import type { Board, Project, Sprint } from '../jira/site/model';
import { createBoard, createSprint } from '../jira/site/set-up';
import type { JiraSite } from '../jira/site/site';
import { DAY, dayOf, HOUR, weekdayOf } from './moments';

const CLOSED = 24;
const LENGTH = 14;
/** The active sprint began at least this many days ago. */
const YOUNGEST = 2;

/** A Scrum board with two-week sprints that begin on Mondays: closed ones, the active one and one to come. */
export function addSprints(site: JiraSite, project: Project, today: number): Board {
  const board = createBoard(site, project, `${project.key} board`);
  const latest = today - YOUNGEST;
  const activeFrom = latest - weekdayOf(latest);
  for (let number = 1; number <= CLOSED + 1; number += 1) {
    const startDate = (activeFrom - LENGTH * (CLOSED + 1 - number)) * DAY + 9 * HOUR;
    const endDate = startDate + LENGTH * DAY;
    const isOver = number <= CLOSED;
    createSprint(site, board, {
      name: `${project.key} Sprint ${number}`,
      state: isOver ? 'closed' : 'active',
      startDate,
      endDate,
      ...(isOver ? { completeDate: endDate + HOUR / 2 } : {}),
    });
  }
  createSprint(site, board, { name: `${project.key} Sprint ${CLOSED + 2}`, state: 'future' });
  return board;
}

/** The sprint that an instant falls into; none before the first and after the active one. */
export function sprintAt({ sprints }: Board, instant: number): Sprint | undefined {
  return sprints.find(
    ({ startDate, endDate }) =>
      startDate !== undefined && endDate !== undefined && startDate <= instant && instant < endDate,
  );
}

/** The last day of the sprint with this number, from 1. */
export function lastDayOf({ sprints }: Board, number: number): number {
  const end = sprints[number - 1]?.endDate;
  if (end === undefined) throw new RangeError(`sprint ${number} has no end`);
  return dayOf(end);
}

import type { OutcomeCounts } from '../aggregate/counts';
import type { SprintTable } from '../aggregate/sprint-tally';
import { formatDay } from '../day';
import { type Rate, rateOf } from './rate';

interface SprintRates {
  readonly foundIn: Rate;
  readonly shippedIn: Rate;
}

/** Sprints of the project's board, by start; days are `yyyy-mm-dd`. */
export interface SprintsView {
  readonly rows: readonly (SprintRates & {
    readonly id: number;
    readonly name: string;
    readonly first: string;
    readonly last: string;
  })[];
  readonly noSprint: SprintRates;
}

/** Null when no sprints were read, and of several projects. */
export function presentSprints(table: SprintTable | null, minimumN: number): SprintsView | null {
  if (!table) return null;
  const rates = (counts: { foundIn: OutcomeCounts; shippedIn: OutcomeCounts }): SprintRates => ({
    foundIn: rateOf(counts.foundIn, minimumN),
    shippedIn: rateOf(counts.shippedIn, minimumN),
  });
  return {
    rows: table.rows.map(({ sprint, ...counts }) => ({
      id: sprint.id,
      name: sprint.name,
      first: formatDay(sprint.first),
      last: formatDay(sprint.last),
      ...rates(counts),
    })),
    noSprint: rates(table.noSprint),
  };
}

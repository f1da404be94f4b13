import type { Day } from '../../../src/domain/day';
import { formatDay, parseDay } from '../../../src/domain/day';
import type { TrendMark } from './trend-marks';

/** A day on which the data changed under the numbers. */
export interface DataChange {
  readonly day: Day;
  readonly text: string;
}

/** A change on a chart: before which mark it stands; as many marks as there are is behind the last. */
export interface ChangeMark extends DataChange {
  readonly before: number;
}

/** Places changes between dated marks; what lies before the first is not of this chart. */
export function changeMarks(
  changes: readonly DataChange[],
  marks: readonly Pick<TrendMark, 'date'>[],
): readonly ChangeMark[] {
  const days = marks.map(({ date }) => (date === null ? Infinity : (parseDay(date) ?? Infinity)));
  const first = days[0];
  return changes.flatMap((change) => {
    if (first === undefined || change.day < first) return [];
    const next = days.findIndex((day) => day > change.day);
    return [{ ...change, before: next < 0 ? marks.length : next }];
  });
}

/** `yyyy-mm-dd`. */
export function dateOf({ day }: Pick<DataChange, 'day'>): string {
  return formatDay(day);
}

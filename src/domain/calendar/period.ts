import { type Day, startOf, utcDay } from '../day';

/** A run of whole days, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

export const PERIOD_KINDS = ['week', 'month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** An ISO week, a month or a quarter. Labels sort as text: `2024-W09`, `2024-03`, `2024-Q1`. */
export interface Period extends Days {
  readonly kind: PeriodKind;
  readonly label: string;
}

/** The period of the kind that holds the day. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  switch (kind) {
    case 'week':
      return isoWeekOf(day);
    case 'month': {
      const { year, month } = civil(day);
      return { kind, label: `${year}-${twoDigits(month)}`, ...months(year, month, 1) };
    }
    case 'quarter': {
      const { year, month } = civil(day);
      const quarter = Math.ceil(month / 3);
      return { kind, label: `${year}-Q${quarter}`, ...months(year, 3 * quarter - 2, 3) };
    }
  }
}

/** `periodOf` for days that mostly come in order: the period of the one before is kept. */
export function periodFinder(kind: PeriodKind): (day: Day) => Period {
  let last: Period | null = null;
  return (day) => {
    if (last === null || day < last.first || day > last.last) last = periodOf(day, kind);
    return last;
  };
}

/** The periods that hold the days, in order and without a gap; none when `last` is before `first`. */
export function periodsOver({ first, last }: Days, kind: PeriodKind): readonly Period[] {
  const periods: Period[] = [];
  for (let day = first; day <= last;) {
    const period = periodOf(day, kind);
    periods.push(period);
    day = period.last + 1;
  }
  return periods;
}

/** Whether days of the period are still to come. The as-of day itself is not over, so it is no full day yet. */
export function isPartial(days: Days, asOf: Day): boolean {
  return days.last >= asOf;
}

/** ISO 8601: weeks start on Monday and belong to the year of their Thursday. */
function isoWeekOf(day: Day): Period {
  const thursday = 7 * Math.floor((day + 3) / 7);
  const { year } = civil(thursday);
  const week = Math.floor((thursday - firstOf(year, 1)) / 7) + 1;
  return { kind: 'week', label: `${year}-W${twoDigits(week)}`, first: thursday - 3, last: thursday + 3 };
}

function months(year: number, from: number, count: number): Days {
  return { first: firstOf(year, from), last: firstOf(year, from + count) - 1 };
}

/** The first day of a month, from 1; month 13 is the January after. */
function firstOf(year: number, month: number): Day {
  return utcDay(Date.UTC(year, month - 1));
}

function civil(day: Day): { readonly year: number; readonly month: number } {
  const start = new Date(startOf(day));
  return { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

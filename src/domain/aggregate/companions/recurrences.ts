import { isPartial, type Period, periodFinder, type PeriodKind, periodsOver } from '../../calendar/period';
import type { Day } from '../../day';
import type { Meaning } from '../../normalise/meaning';
import type { PlacedDefect } from '../../attribute/place';
import { ByDay } from '../../calendar/by-day';
import { passedRelease, reopeningsOf } from '../../attribute/reopened';

export interface RecurrencePoint {
  readonly period: Period;
  readonly partial: boolean;
  readonly reopenings: number;
  /** Those of the reopenings that came after the release of a fix version. */
  readonly afterRelease: number;
}

/** Defects that came back. A defect reopened twice is one defect and two reopenings. */
export interface Recurrences {
  /** In-scope defects whose changelog was read, and those whose was not. */
  readonly read: number;
  readonly notRead: number;
  readonly reopened: number;
  readonly reopenedAfterRelease: number;
  /** By the day of the reopening; from the first one to the as-of day or later. */
  readonly series: readonly RecurrencePoint[];
}

/** The series *recurrences*, from in-scope defects (metrics.md, section 9, *Reopened*). */
export class RecurrenceTally {
  private read = 0;
  private notRead = 0;
  private reopened = 0;
  private reopenedAfterRelease = 0;
  private readonly days = new ByDay(() => ({ reopenings: 0, afterRelease: 0 }));

  constructor(
    private readonly meaning: Pick<Meaning, 'releases' | 'calendar' | 'reopening'>,
    private readonly asOf: Day,
  ) {}

  add({ facts }: { readonly facts: Pick<PlacedDefect['facts'], 'history'> }): void {
    const reopenings = reopeningsOf(facts.history, this.meaning);
    if (!reopenings) {
      this.notRead++;
      return;
    }
    this.read++;
    let afterRelease = 0;
    for (const reopening of reopenings) {
      const counts = this.days.on(this.meaning.calendar(reopening.at));
      counts.reopenings++;
      if (!passedRelease(reopening, this.meaning)) continue;
      counts.afterRelease++;
      afterRelease++;
    }
    if (reopenings.length > 0) this.reopened++;
    if (afterRelease > 0) this.reopenedAfterRelease++;
  }

  /** Null when no changelog was read: that is no data, not "nothing came back". */
  result(kind: PeriodKind = 'quarter'): Recurrences | null {
    if (this.read === 0) return null;
    const { read, notRead, reopened, reopenedAfterRelease } = this;
    return { read, notRead, reopened, reopenedAfterRelease, series: this.series(kind) };
  }

  private series(kind: PeriodKind): readonly RecurrencePoint[] {
    const points = new Map<Day, { reopenings: number; afterRelease: number }>();
    let [first, last] = [Infinity, this.asOf];
    const periodWith = periodFinder(kind);
    for (const [day, counts] of this.days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      const start = periodWith(day).first;
      const point = points.get(start) ?? { reopenings: 0, afterRelease: 0 };
      points.set(start, {
        reopenings: point.reopenings + counts.reopenings,
        afterRelease: point.afterRelease + counts.afterRelease,
      });
    }
    return periodsOver({ first, last }, kind).map((period) => ({
      period,
      partial: isPartial(period, this.asOf),
      ...(points.get(period.first) ?? { reopenings: 0, afterRelease: 0 }),
    }));
  }
}

/** What a project has of it, with its in-scope defects, so that those whose changelog was not read are not lost. */
export interface RecurrencePart {
  readonly inScope: number;
  readonly recurrences: Recurrences | null;
}

/** Several projects on one as-of day as one; null when no changelog of any was read. */
export function poolRecurrences(parts: readonly RecurrencePart[]): Recurrences | null {
  const known = parts.flatMap(({ recurrences }) => recurrences ?? []);
  if (known.length === 0) return null;
  const silent = parts.filter(({ recurrences }) => recurrences === null);
  const total = (of: 'read' | 'notRead' | 'reopened' | 'reopenedAfterRelease'): number =>
    known.reduce((sum, part) => sum + part[of], 0);
  const points = new Map<Day, RecurrencePoint>();
  for (const point of known.flatMap((part) => part.series)) {
    const before = points.get(point.period.first);
    points.set(point.period.first, {
      ...point,
      reopenings: point.reopenings + (before?.reopenings ?? 0),
      afterRelease: point.afterRelease + (before?.afterRelease ?? 0),
    });
  }
  return {
    read: total('read'),
    notRead: total('notRead') + silent.reduce((sum, { inScope }) => sum + inScope, 0),
    reopened: total('reopened'),
    reopenedAfterRelease: total('reopenedAfterRelease'),
    series: [...points.values()].sort((a, b) => a.period.first - b.period.first),
  };
}

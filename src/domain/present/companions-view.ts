import { type MechanismByOrigin, type MechanismPareto, paretoOf } from '../aggregate/companions/mechanisms';
import type { Recurrences } from '../aggregate/companions/recurrences';
import type { SeverityCounts } from '../aggregate/companions/severity';
import { overTarget } from '../aggregate/companions/severity-quarters';
import { type TimeToDetect, timeToDetect } from '../aggregate/companions/time-to-detect';
import type { TimeToResolve } from '../aggregate/companions/time-to-resolve';
import type { TriageNeed } from '../aggregate/companions/triage-need';
import type { Report } from '../aggregate/report';
import { formatDay } from '../day';
import type { Settings, Severity } from '../settings';
import { type PeriodView, presentPeriod } from './series-view';
import { presentShare, type ShareView } from './share-view';

export interface QuarterView extends PeriodView {
  readonly escaped: SeverityCounts;
  /** Severities over the project's target; null of several projects: a target is one project's. */
  readonly overTarget: readonly Severity[] | null;
}

export interface RecurrencesView extends Omit<Recurrences, 'series'> {
  readonly series: readonly (PeriodView & { readonly reopenings: number; readonly afterRelease: number })[];
}

export interface MechanismsView {
  readonly escaped: number;
  /** The most frequent first, with the share of this row and all before it. */
  readonly pareto: readonly {
    readonly mechanism: string;
    readonly escaped: ShareView;
    readonly cumulative: ShareView;
  }[];
  readonly unknown: MechanismPareto['unknown'];
  /** `cells[mechanism][origin]`; null names what is unknown. */
  readonly byOrigin: {
    readonly mechanisms: readonly (string | null)[];
    readonly origins: readonly (string | null)[];
    readonly cells: readonly (readonly number[])[];
  };
}

/** What stands beside the rate. Null is *no data*. */
export interface CompanionsView {
  readonly quarters: readonly QuarterView[];
  readonly daysSinceCritical: number | null;
  /** Days. */
  readonly timeToDetect: TimeToDetect;
  /** Days; null of several projects. */
  readonly timeToResolve: TimeToResolve | null;
  /** Mature releases with a high or critical escape; a stand-in for a change failure rate. */
  readonly failureShare: ShareView & { readonly undecided: number };
  readonly recurrences: RecurrencesView | null;
  readonly mechanisms: MechanismsView;
  readonly followThrough: (ShareView & { readonly unknown: number }) | null;
  /** Null of several projects. */
  readonly importSpikes:
    readonly { readonly day: string; readonly created: number; readonly usual: number }[] | null;
  /** Tagged contained although an affected version had shipped. */
  readonly conflicts: number;
  readonly triage: TriageNeed;
}

export function presentCompanions(
  report: Report,
  { severityTargets }: Pick<Settings, 'severityTargets'>,
): CompanionsView {
  const { escapesBySeverity, failureShare, followThrough, importSpikes } = report;
  return {
    quarters: escapesBySeverity.quarters.map(({ quarter, partial, escaped }) => ({
      ...presentPeriod(quarter, partial),
      escaped,
      overTarget: report.projects > 1 ? null : overTarget({ escaped }, severityTargets),
    })),
    daysSinceCritical: escapesBySeverity.daysSinceCritical,
    timeToDetect: timeToDetect(report.releases),
    timeToResolve: report.timeToResolve,
    failureShare: { ...presentShare(failureShare.failed), undecided: failureShare.undecided },
    recurrences: presentRecurrences(report.recurrences),
    mechanisms: presentMechanisms(report.mechanisms),
    followThrough: followThrough && {
      ...presentShare(followThrough.prevented),
      unknown: followThrough.unknown,
    },
    importSpikes: importSpikes && importSpikes.map((spike) => ({ ...spike, day: formatDay(spike.day) })),
    conflicts: report.conflicts,
    triage: report.triage,
  };
}

function presentRecurrences(recurrences: Recurrences | null): RecurrencesView | null {
  if (!recurrences) return null;
  const series = recurrences.series.map(({ period, partial, reopenings, afterRelease }) => ({
    ...presentPeriod(period, partial),
    reopenings,
    afterRelease,
  }));
  return { ...recurrences, series };
}

function presentMechanisms(table: MechanismByOrigin): MechanismsView {
  const { rows, escaped, unknown } = paretoOf(table);
  const share = (found: number): ShareView => presentShare({ found, of: escaped });
  return {
    escaped,
    pareto: rows.map((row) => ({
      mechanism: row.mechanism.name,
      escaped: share(row.escaped),
      cumulative: share(row.cumulative),
    })),
    unknown,
    byOrigin: {
      mechanisms: table.mechanisms.map((mechanism) => mechanism?.name ?? null),
      origins: table.origins.map((origin) => origin?.name ?? null),
      cells: table.cells,
    },
  };
}

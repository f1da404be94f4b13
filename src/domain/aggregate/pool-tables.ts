import { ladderOf } from '../normalise/meaning';
import type { Settings } from '../settings';
import { type AreaCounts, poolAreas } from './areas/area-counts';
import { poolFailureShares } from './companions/failure-share';
import { poolFollowThrough } from './companions/follow-through';
import { poolMechanisms } from './companions/mechanisms';
import { poolRecurrences } from './companions/recurrences';
import { poolEscapesBySeverity } from './companions/severity-quarters';
import { poolTriage } from './companions/triage-need';
import { poolWeightedRates } from './companions/weighted-rate';
import { classified } from './counts';
import { ladderFrame } from './ladder/frame';
import { poolLadders } from './ladder/ladder-tally';
import { poolReleases } from './releases';
import type { Report } from './report';
import { poolSeries } from './series/period-counts';
import { poolSeverities } from './severities';
import type { InScopeTables } from './tables';

/** The tables of several projects as one, counted with the same settings on the same as-of day. */
export function poolTables(reports: readonly Report[], settings: Settings): InScopeTables {
  const each = <T>(of: (report: Report) => T): readonly T[] => reports.map(of);
  const frame = ladderFrame({ ladder: ladderOf(settings), settings });
  return {
    releases: poolReleases(each((r) => r.releases)),
    severities: poolSeverities(each((r) => r.severities)),
    weighted: poolWeightedRates(each((r) => r.weighted)),
    ladder: poolLadders(
      each((r) => r.ladder),
      frame,
    ),
    types: poolDimension(each((r) => r.types)),
    areas: poolDimension(each((r) => r.areas)),
    series: poolSeries(each((r) => r.series)),
    sprints: null,
    escapesBySeverity: poolEscapesBySeverity(each((r) => r.escapesBySeverity)),
    timeToResolve: null,
    failureShare: poolFailureShares(each((r) => r.failureShare)),
    recurrences: poolRecurrences(
      each(({ outcomes, recurrences }) => ({
        inScope: classified(outcomes) + outcomes.unclassified,
        recurrences,
      })),
    ),
    mechanisms: poolMechanisms(
      each((r) => r.mechanisms),
      settings,
    ),
    followThrough: poolFollowThrough(
      each(({ outcomes, followThrough }) => ({ escaped: outcomes.escaped, followThrough })),
    ),
    triage: poolTriage(each((r) => r.triage)),
    conflicts: reports.reduce((sum, report) => sum + report.conflicts, 0),
  };
}

/** All projects map the dimension or none does: they share their settings. */
function poolDimension(parts: readonly (AreaCounts | null)[]): AreaCounts | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : poolAreas(known);
}

import type { ClosedReason } from '../contract/access';
import type { ProjectAnswer } from '../contract/report';
import { ACCEPTANCE_DAYS } from '../contract/suggestion-acceptance';
import { reportOf } from '../domain/aggregate/report';
import { calendarOf, parseDay, utcDay } from '../domain/day';
import type { ReportFilter } from '../domain/filter/filter';
import { filterProblems } from '../domain/filter/problems';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { loadIndexStateAnswered } from '../store/suggestion-outcomes';
import { definitionCard } from './definition-card';
import { FilterError } from './errors';
import { progressOf, upkeepOf } from './progress';

/** @throws FilterError naming what the filter asks for and none of the projects has */
export function refuseWhatIsGone(projects: readonly ProjectAnswer[]): void {
  const [first = [], ...rest] = projects.map(({ report }) => filterProblems(report));
  const gone = first.filter(({ path }) => rest.every((other) => other.some((one) => one.path === path)));
  if (gone.length > 0) throw new FilterError(gone);
}

/** The numbers of one project; null when it is not enabled. The caller's right to them was checked before. */
export async function reportProject(
  projectId: number,
  asOf: string | undefined,
  filter: ReportFilter,
  closed: ReadonlyMap<number, ClosedReason>,
): Promise<ProjectAnswer | null> {
  const now = Date.now();
  const stored = await loadIndexStateAnswered(projectId, utcDay(now) - ACCEPTANCE_DAYS);
  if (!stored || stored.index.clearing) return null;
  const { index, answers } = stored;
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings } = effective;
  const project = { id: projectId, key: index.projectKey };
  const asked = asOf === undefined ? null : parseDay(asOf);
  const asOfDay = asked ?? calendarOf(settings.timeZone)(now);
  const read = await facts(index);
  const report = reportOf(read, settings, asOfDay, filter);
  return {
    project,
    index: progressOf(index),
    closed: closed.get(projectId) ?? null,
    upkeep: upkeepOf(index),
    suggestions: { days: ACCEPTANCE_DAYS, fields: answers },
    card: definitionCard(index, effective, read, { asOf: asOfDay, now, report }),
    report,
  };
}

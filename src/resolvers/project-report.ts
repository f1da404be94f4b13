import type { ProjectNumbers } from '../contract/report';
import { reportOf } from '../domain/aggregate/report';
import { calendarOf, parseDay } from '../domain/day';
import type { ReportFilter } from '../domain/filter/filter';
import { filterProblems } from '../domain/filter/problems';
import { isToldByLinks } from '../domain/normalise/prevention';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { definitionCard } from './definition-card';
import { FilterError } from './errors';
import { progressOf, upkeepOf } from './progress';
import type { SeenProject } from './rights';

/** @throws FilterError naming what the filter asks for and none of the projects has */
export function refuseWhatIsGone(projects: readonly ProjectNumbers[]): void {
  const [first = [], ...rest] = projects.map(({ report }) => filterProblems(report));
  const gone = first.filter(({ path }) => rest.every((other) => other.some((one) => one.path === path)));
  if (gone.length > 0) throw new FilterError(gone);
}

/** The numbers of one project, which the caller was found to see. */
export async function reportProject(
  { index, closed }: SeenProject,
  asOf: string | undefined,
  filter: ReportFilter,
): Promise<ProjectNumbers> {
  const { projectId } = index;
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings, previous } = effective;
  const project = { id: projectId, key: index.projectKey };
  const asked = asOf === undefined ? null : parseDay(asOf);
  const now = Date.now();
  const asOfDay = asked ?? calendarOf(settings.timeZone)(now);
  // The settings before the last change are counted by too.
  const byLinks = isToldByLinks(settings) || (previous !== null && isToldByLinks(previous));
  const read = await facts(index, byLinks ? 'all' : 'service requests');
  const report = reportOf(read, settings, asOfDay, filter);
  return {
    project,
    index: progressOf(index),
    closed,
    upkeep: upkeepOf(index),
    card: definitionCard(index, effective, read, { asOf: asOfDay, now, report }),
    report,
  };
}

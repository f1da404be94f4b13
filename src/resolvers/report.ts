import type Resolver from '@forge/resolver';
import type { FilterRequest } from '../contract/filter';
import { reportFilterOf } from '../contract/filter-of';
import type { ProjectAnswer } from '../contract/report';
import { reportOf } from '../domain/aggregate/report';
import { calendarOf, parseDay } from '../domain/day';
import type { ReportFilter } from '../domain/filter/filter';
import { filterProblems } from '../domain/filter/problems';
import { presentFiltering } from '../domain/present/filter-view';
import { DEFINITION_VERSION } from '../domain/settings';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { loadIndexState } from '../store/index-state';
import { defineResolver } from './define';
import { earlierHeadline } from './earlier-headline';
import { FilterError, NotEnabledError } from './errors';
import { progressOf } from './progress';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browse((request) => request.projectIds),
    async ({ projectIds, asOf, filter }) => {
      const asked = new Set(projectIds);
      refuseReleasesOfSeveral(asked.size, filter);
      const projects: ProjectAnswer[] = [];
      for (const projectId of asked)
        projects.push(await reportProject(projectId, asOf, reportFilterOf(filter)));
      refuseWhatIsGone(projects);
      return { projects };
    },
  );
}

/** A release is of one project: what it means for another, nobody can tell. */
function refuseReleasesOfSeveral(projects: number, filter: FilterRequest | undefined): void {
  if (projects > 1 && filter?.releases)
    throw new FilterError([
      {
        path: 'filter.releases',
        value: JSON.stringify(filter.releases),
        message: 'is of one project; ask for that project alone',
      },
    ]);
}

/** @throws FilterError naming what the filter asks for and none of the projects has */
function refuseWhatIsGone(projects: readonly ProjectAnswer[]): void {
  const [first = [], ...rest] = projects.map(({ report }) => filterProblems(report));
  const gone = first.filter(({ path }) => rest.every((other) => other.some((one) => one.path === path)));
  if (gone.length > 0) throw new FilterError(gone);
}

async function reportProject(
  projectId: number,
  asOf: string | undefined,
  filter: ReportFilter,
): Promise<ProjectAnswer> {
  const index = await loadIndexState(projectId);
  if (!index || index.clearing) throw new NotEnabledError(projectId);
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings, revision, since } = effective;
  const project = { id: projectId, key: index.projectKey };
  const asked = asOf === undefined ? null : parseDay(asOf);
  const now = Date.now();
  const asOfDay = asked ?? calendarOf(settings.timeZone)(now);
  const read = await facts(index);
  const report = reportOf(read, settings, asOfDay, filter);
  return {
    project,
    index: progressOf(index),
    card: {
      definitionVersion: DEFINITION_VERSION,
      settingsRevision: revision,
      since,
      was: earlierHeadline(read, effective, asOfDay, filter, now),
      settings,
      filtering: presentFiltering(report),
      dataAsOf: index.live?.asOf ?? null,
    },
    report,
  };
}

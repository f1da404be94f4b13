import type Resolver from '@forge/resolver';
import type { ProjectAnswer } from '../contract/report';
import { reportOf } from '../domain/aggregate/report';
import { calendarOf, parseDay } from '../domain/day';
import { DEFINITION_VERSION } from '../domain/settings';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { loadIndexState } from '../store/index-state';
import { defineResolver } from './define';
import { earlierHeadline } from './earlier-headline';
import { NotEnabledError } from './errors';
import { progressOf } from './progress';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browse((request) => request.projectIds),
    async ({ projectIds, asOf }) => {
      const projects: ProjectAnswer[] = [];
      for (const projectId of new Set(projectIds)) projects.push(await reportProject(projectId, asOf));
      return { projects };
    },
  );
}

async function reportProject(projectId: number, asOf: string | undefined): Promise<ProjectAnswer> {
  const index = await loadIndexState(projectId);
  if (!index || index.clearing) throw new NotEnabledError(projectId);
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings, revision, since } = effective;
  const project = { id: projectId, key: index.projectKey };
  const asked = asOf === undefined ? null : parseDay(asOf);
  const now = Date.now();
  const asOfDay = asked ?? calendarOf(settings.timeZone)(now);
  const read = await facts(index);
  return {
    project,
    index: progressOf(index),
    card: {
      definitionVersion: DEFINITION_VERSION,
      settingsRevision: revision,
      since,
      was: earlierHeadline(read, effective, asOfDay, now),
      settings,
      dataAsOf: index.live?.asOf ?? null,
    },
    report: reportOf(read, settings, asOfDay),
  };
}

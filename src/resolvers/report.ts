import type Resolver from '@forge/resolver';
import type { ProjectAnswer } from '../contract/report';
import { reportOf } from '../domain/aggregate/report';
import { calendarOf, parseDay } from '../domain/day';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import { loadIndexState } from '../store/index-state';
import { definitionCard } from './definition-card';
import { defineResolver } from './define';
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
  const { settings } = effective;
  const project = { id: projectId, key: index.projectKey };
  const asked = asOf === undefined ? null : parseDay(asOf);
  const now = Date.now();
  const asOfDay = asked ?? calendarOf(settings.timeZone)(now);
  const read = await facts(index);
  return {
    project,
    index: progressOf(index),
    card: definitionCard(read, index, effective, { day: asOfDay, now }),
    report: reportOf(read, settings, asOfDay),
  };
}

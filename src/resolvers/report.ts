import type Resolver from '@forge/resolver';
import { reportFilterOf } from '../contract/filter-of';
import { ACCEPTANCE_DAYS } from '../contract/suggestion-acceptance';
import { utcDay } from '../domain/day';
import { loadAnsweredState } from '../store/suggestion-outcomes';
import { defineResolver } from './define';
import { refuseWhatIsGone, reportProject } from './project-report';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browseReading(
      (request) => request.projectId,
      (projectId) => loadAnsweredState(projectId, utcDay(Date.now()) - ACCEPTANCE_DAYS),
    ),
    async ({ asOf, filter }, project) => {
      const numbers = await reportProject(project, asOf, reportFilterOf(filter));
      refuseWhatIsGone([numbers]);
      return { ...numbers, suggestions: { days: ACCEPTANCE_DAYS, fields: project.index.answers } };
    },
  );
}

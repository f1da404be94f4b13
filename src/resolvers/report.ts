import type Resolver from '@forge/resolver';
import { reportFilterOf } from '../contract/filter-of';
import { defineResolver } from './define';
import { NotEnabledError } from './errors';
import { refuseWhatIsGone, reportProject } from './project-report';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browse((request) => [request.projectId]),
    async ({ projectId, asOf, filter }, { closed }) => {
      const answer = await reportProject(projectId, asOf, reportFilterOf(filter), closed);
      if (!answer) throw new NotEnabledError(projectId);
      refuseWhatIsGone([answer]);
      return answer;
    },
  );
}

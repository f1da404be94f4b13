import type Resolver from '@forge/resolver';
import type { FilterRequest } from '../contract/filter';
import { reportFilterOf } from '../contract/filter-of';
import type { ProjectAnswer } from '../contract/report';
import { defineResolver } from './define';
import { FilterError } from './errors';
import { refuseWhatIsGone, reportProject } from './project-report';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browse((request) => request.projectIds),
    async ({ asOf, filter }, { projects }) => {
      refuseReleasesOfSeveral(projects.length, filter);
      const answers: ProjectAnswer[] = [];
      for (const project of projects)
        answers.push(await reportProject(project, asOf, reportFilterOf(filter)));
      refuseWhatIsGone(answers);
      return { projects: answers };
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

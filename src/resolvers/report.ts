import type Resolver from '@forge/resolver';
import type { FilterRequest } from '../contract/filter';
import { reportFilterOf } from '../contract/filter-of';
import type { ProjectAnswer } from '../contract/report';
import { defineResolver } from './define';
import { FilterError, NotEnabledError } from './errors';
import { refuseWhatIsGone, reportProject } from './project-report';
import { Right } from './rights';

export function defineReport(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report',
    Right.browse((request) => request.projectIds),
    async ({ projectIds, asOf, filter }, { closed }) => {
      const asked = new Set(projectIds);
      refuseReleasesOfSeveral(asked.size, filter);
      const projects: ProjectAnswer[] = [];
      for (const projectId of asked) {
        const project = await reportProject(projectId, asOf, reportFilterOf(filter), closed);
        if (!project) throw new NotEnabledError(projectId);
        projects.push(project);
      }
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

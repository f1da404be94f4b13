import type Resolver from '@forge/resolver';
import { visibleProjects } from '../jira/project';
import { loadEnabledProjects } from '../store/index-state';
import { defineResolver } from './define';
import { Right } from './rights';

/** Enabled projects for a chooser: Jira, asked as the caller, leaves out what the caller may not browse. */
export function defineProjects(resolver: Resolver): void {
  defineResolver(resolver, 'projects', Right.none(), async () => {
    const enabled = await loadEnabledProjects();
    return { projects: await visibleProjects(enabled.map((project) => project.projectId)) };
  });
}

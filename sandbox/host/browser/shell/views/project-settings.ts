import { el } from '../dom';
import type { Shell } from '../shell';
import { getProject } from './jira';
import { projectNav } from './project-nav';
import { failed } from './state';
import type { View } from './view';

/** What a project is; the sandbox lets nobody change it here. */
export async function projectSettingsView(shell: Shell, projectKey: string): Promise<View> {
  const project = await getProject(projectKey).catch((error: unknown) => failed('project', error));
  if ('main' in project) return project;
  const kind = project.style === 'next-gen' ? 'Team-managed' : 'Company-managed';
  const details = [
    ['Name', project.name],
    ['Key', project.key],
    ['Kind', kind],
  ];
  return {
    title: `Settings - ${project.name}`,
    aside: projectNav(shell, project),
    main: el(
      'div',
      {},
      el('h1', {}, 'Details'),
      el(
        'dl',
        { class: 'details' },
        ...details.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
      ),
    ),
  };
}

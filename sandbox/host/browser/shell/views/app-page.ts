import { el } from '../dom';
import type { Shell } from '../shell';
import { moduleBase } from '../surface/addresses';
import { getProject, projectContext } from './jira';
import { adminNav, projectNav } from './project-nav';
import { emptyState, failed } from './state';
import type { View } from './view';

/** A page of the app in a project: its own page, or one among the project's settings. */
export async function projectAppView(
  shell: Shell,
  type: 'jira:projectPage' | 'jira:projectSettingsPage',
  projectKey: string,
  moduleKey: string,
): Promise<View> {
  const project = await getProject(projectKey).catch((error: unknown) => failed('project', error));
  if ('main' in project) return project;
  const aside = projectNav(shell, project);
  const page = appView(shell, type, moduleKey, { project: projectContext(project) }, project.key);
  return { ...page, title: `${page.title} - ${project.name}`, aside };
}

/** A page of the app in the administration. */
export function adminAppView(shell: Shell, moduleKey: string): View {
  return { ...appView(shell, 'jira:adminPage', moduleKey, {}, undefined), aside: adminNav(shell) };
}

/** A page of the app that belongs to the whole site. */
export function globalAppView(shell: Shell, moduleKey: string): View {
  return appView(shell, 'jira:globalPage', moduleKey, {}, undefined);
}

function appView(
  shell: Shell,
  type: string,
  moduleKey: string,
  extension: Readonly<Record<string, unknown>>,
  projectKey: string | undefined,
): View {
  const module = shell.bootstrap.modules.find((each) => each.type === type && each.key === moduleKey);
  const base = module && moduleBase(module, projectKey);
  if (!module || base === undefined) {
    return emptyState(
      'There is no such page',
      `The app's manifest has no ${type} with the key ${moduleKey}.`,
    );
  }
  const frame = shell.openFrame({ module, extension, height: 'fill', base });
  return {
    title: module.title,
    main: el('div', { class: 'app-page' }, el('h1', { class: 'hidden' }, module.title), frame.element),
    isFlush: true,
    dispose: () => frame.dispose(),
  };
}

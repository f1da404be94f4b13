import { publishProject } from './events';
import { dropLinks } from './issue-links';
import type { Project } from './model';
import type { JiraSite } from './site';

/**
 * Deletes a project with all it holds. As in Jira one event tells it, and none its issues and versions: `deleted` when
 * it is for good, `softdeleted` when it goes into the trash, where nothing of it can be read either.
 */
export function deleteProject(
  site: JiraSite,
  project: Project,
  what: 'deleted' | 'softdeleted' = 'deleted',
): void {
  for (const issue of [...site.issues.ofProject(project)]) {
    dropLinks(site, issue);
    site.issues.remove(issue);
  }
  for (const { id } of project.versions) site.versions.remove(id);
  for (const { id } of project.components) site.components.remove(id);
  for (const { id } of project.securityLevels) site.securityLevels.remove(id);
  for (const board of [...site.boards.values()]) if (board.project === project) site.boards.delete(board.id);
  site.projects.remove(project.id);
  site.touch();
  publishProject(site, what, project);
}

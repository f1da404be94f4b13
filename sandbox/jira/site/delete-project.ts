import { publishProject } from './events';
import type { Project } from './model';
import type { JiraSite } from './site';

/** Deletes a project with all it holds. As in Jira one event tells it, and none its issues and versions. */
export function deleteProject(site: JiraSite, project: Project): void {
  for (const issue of [...site.issues.ofProject(project)]) site.issues.remove(issue);
  for (const { id } of project.versions) site.versions.remove(id);
  for (const { id } of project.components) site.components.remove(id);
  for (const { id } of project.securityLevels) site.securityLevels.remove(id);
  for (const board of [...site.boards.values()]) if (board.project === project) site.boards.delete(board.id);
  site.projects.remove(project.id);
  site.touch();
  publishProject(site, 'deleted', project);
}

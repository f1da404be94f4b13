import type { Field, FieldOption, Project } from './model';

/** Whether a project has the field. Jira's own fields apply everywhere. */
export function appliesTo({ custom, contexts, associated, trashed }: Field, project: Project): boolean {
  if (!custom) return true;
  if (trashed === true) return false;
  const isAssociated = associated?.has(project.id) ?? true;
  return isAssociated && contexts.some(({ projectIds }) => projectIds === null || projectIds.has(project.id));
}

/** The options a select field offers in a project: those of the context made for it, else of the one for all. */
export function optionsIn({ contexts }: Field, project: Project): readonly FieldOption[] {
  const own = contexts.find(({ projectIds }) => projectIds?.has(project.id) === true);
  const common = contexts.find(({ projectIds }) => projectIds === null);
  return (own ?? common)?.options ?? [];
}

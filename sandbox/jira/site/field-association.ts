import type { Field, Project, Screen } from './model';
import { createSelectField } from './set-up';
import type { JiraSite } from './site';

/** Adds a select field as Jira's REST API does: for all projects in principle, and associated with none. */
export function createBareField(site: JiraSite, name: string, description: string): Field {
  const field = createSelectField(site, name, []);
  field.description = description;
  field.associated = new Set();
  return field;
}

/** Gives projects the fields, and with them every project that shares their configuration. */
export function associate(site: JiraSite, fields: readonly Field[], projects: readonly Project[]): void {
  for (const { associated } of fields)
    for (const project of projects) for (const { id } of sharingWith(site, project)) associated?.add(id);
  site.touch();
}

/** Moves a custom field to the trash, or back. */
export function setTrashed(site: JiraSite, field: Field, trashed: boolean): void {
  field.trashed = trashed;
  site.touch();
}

/** Lets projects share which fields they have. */
export function shareFields(site: JiraSite, ...projects: readonly Project[]): void {
  const configuration = site.ids.next();
  for (const project of projects) project.fieldConfiguration = configuration;
  site.touch();
}

/** Adds a screen of one tab, with which projects show their issues. */
export function createScreen(site: JiraSite, name: string, ...projects: readonly Project[]): Screen {
  const tab = { id: site.ids.next(), name: 'Field Tab', fieldIds: [] };
  const screen = site.screens.add<Screen>({ id: site.ids.next(), name, tabs: [tab] });
  for (const project of projects) project.screens = [...(project.screens ?? []), screen];
  site.touch();
  return screen;
}

/** Whether people see the field on issues of the project; fields of old are on every screen. */
export function isOnScreen({ id, associated }: Field, { screens }: Project): boolean {
  if (associated === undefined || screens === undefined) return true;
  return screens.some(({ tabs }) => tabs.some(({ fieldIds }) => fieldIds.includes(id)));
}

/** Id of what tells which fields a project has: shared, or the project's own. */
export function fieldSchemeOf({ fieldConfiguration, id }: Project): string {
  return fieldConfiguration ?? id;
}

function sharingWith(site: JiraSite, project: Project): readonly Project[] {
  const scheme = fieldSchemeOf(project);
  return site.projects.all.filter((other) => fieldSchemeOf(other) === scheme);
}

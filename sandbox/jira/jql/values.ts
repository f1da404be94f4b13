import type { Catalogue } from '../site/catalogue';
import type { Named, Project } from '../site/model';
import { canBrowse } from '../site/permissions';
import { unknownValue } from './errors';
import type { JqlContext } from './model';

/** What a name (any case) or id stands for; several where names repeat. A number is tried as an id first when bare. */
export function namedOrId<T extends Named>(
  catalogue: Catalogue<T> | readonly T[],
  { value, bare }: { readonly value: string; readonly bare: boolean },
  field: string,
): readonly T[] {
  const all = 'all' in catalogue ? catalogue.all : catalogue;
  const byId = all.filter(({ id }) => id === value);
  const byName = all.filter(({ name }) => name.toLowerCase() === value.toLowerCase());
  const [first, second] = bare && /^\d+$/.test(value) ? [byId, byName] : [byName, byId];
  const found = first.length > 0 ? first : second;
  if (found.length === 0) throw unknownValue(value, field);
  return found;
}

/** The project with that key, name or id, if the caller browses it. */
export function visibleProject(value: string, { site, caller }: JqlContext, field: string): Project {
  const project = site.project(value) ?? site.projects.named(value)[0];
  if (!project || !canBrowse(project, caller)) throw unknownValue(value, field);
  return project;
}

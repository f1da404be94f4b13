import type { Catalogue } from './catalogue';
import type { IssueType, LinkType, Named, Status, StatusCategoryKey } from './model';
import type { JiraSite } from './site';

/** The site's priorities of these names, in their order; what is missing is added before the next one that is there. */
export function ensurePriorities(site: JiraSite, mostUrgentFirst: readonly string[]): readonly Named[] {
  const order = [...site.priorities.all];
  const found: Named[] = [];
  for (const name of mostUrgentFirst.toReversed()) {
    const [known] = site.priorities.named(name);
    const priority = known ?? site.priorities.add({ id: site.ids.next(), name });
    if (!known) order.splice(found[0] ? order.indexOf(found[0]) : order.length, 0, priority);
    found.unshift(priority);
  }
  site.priorities.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  site.touch();
  return found;
}

/** The site's resolution of this name, added when it has none. */
export function ensureResolution(site: JiraSite, name: string): Named {
  return ensure(site, site.resolutions, name, (id) => ({ id, name }));
}

/** The site's status of this name, added with the category when it has none; one that is there keeps its own. */
export function ensureStatus(site: JiraSite, name: string, category: StatusCategoryKey): Status {
  return ensure(site, site.statuses, name, (id) => ({ id, name, category }));
}

/** The site's issue type of this name, added as a standard type when it has none. */
export function ensureIssueType(site: JiraSite, name: string): IssueType {
  return ensure(site, site.issueTypes, name, (id) => ({ id, name, subtask: false, hierarchyLevel: 0 }));
}

/** The site's link type of this name, added when it has none; `outward` reads "this issue … the other". */
export function ensureLinkType(site: JiraSite, values: Omit<LinkType, 'id'>): LinkType {
  return ensure(site, site.linkTypes, values.name, (id) => ({ ...values, id }));
}

function ensure<T extends Named>(
  site: JiraSite,
  catalogue: Catalogue<T>,
  name: string,
  make: (id: string) => T,
): T {
  const [known] = catalogue.named(name);
  if (known) return known;
  const added = catalogue.add(make(site.ids.next()));
  site.touch();
  return added;
}

import type { Issue, LinkType } from './model';
import type { JiraSite } from './site';

/**
 * Links two issues: `from` gets the outward end ("duplicates"), `to` the inward one ("is duplicated by"). Sends no
 * event and writes no history.
 */
export function linkIssues(site: JiraSite, type: LinkType, from: Issue, to: Issue): void {
  if (from === to) throw new Error(`${from.key} cannot be linked to itself`);
  const id = site.ids.next();
  from.links = [...from.links, { id, type, direction: 'outward', other: { id: to.id, key: to.key } }];
  to.links = [...to.links, { id, type, direction: 'inward', other: { id: from.id, key: from.key } }];
  site.touch();
}

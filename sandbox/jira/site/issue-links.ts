import { linkItem } from './change-items';
import { publishLink } from './events';
import type { Issue, IssueLink, LinkType } from './model';
import type { JiraSite } from './site';
import { builtInUsers } from './users';
import { writeHistory } from './write-history';

const SOMEONE = builtInUsers.siteAdmin.accountId;

/**
 * Links two issues: `from` gets the outward end ("duplicates"), `to` the inward one ("is duplicated by"). Sends no
 * event and writes no history.
 */
export function linkIssues(site: JiraSite, type: LinkType, from: Issue, to: Issue): IssueLink {
  if (from === to) throw new Error(`${from.key} cannot be linked to itself`);
  for (const issue of [from, to]) site.searchIndex.willChange(issue);
  const id = site.ids.next();
  const link: IssueLink = { id, type, direction: 'outward', other: { id: to.id, key: to.key } };
  from.links = [...from.links, link];
  to.links = [...to.links, { id, type, direction: 'inward', other: { id: from.id, key: from.key } }];
  site.touch();
  return link;
}

/**
 * Links two issues as a user does. Both tell of it in their history and as updated; the event is one of the link, and
 * none of the issues.
 */
export function createLink(site: JiraSite, type: LinkType, from: Issue, to: Issue, by = SOMEONE): IssueLink {
  const link = linkIssues(site, type, from, to);
  tell(site, link, from, to, 'created', by);
  return link;
}

/** Takes the outward link of an issue away again. @throws Error when the other end is not on the site */
export function deleteLink(site: JiraSite, from: Issue, link: IssueLink, by = SOMEONE): void {
  const to = site.issues.find(link.other.id);
  if (!to) throw new Error(`${from.key} is linked to ${link.other.key}, which is not on this site`);
  for (const issue of [from, to]) {
    site.searchIndex.willChange(issue);
    issue.links = issue.links.filter(({ id }) => id !== link.id);
  }
  tell(site, link, from, to, 'deleted', by);
}

/** What deleting an issue does to its links: the other ends lose them, and nothing tells of it. */
export function dropLinks(site: JiraSite, issue: Issue): void {
  for (const { id, other } of issue.links) {
    const end = site.issues.find(other.id);
    if (!end) continue;
    site.searchIndex.willChange(end);
    end.links = end.links.filter((link) => link.id !== id);
  }
}

function tell(
  site: JiraSite,
  link: IssueLink,
  from: Issue,
  to: Issue,
  what: 'created' | 'deleted',
  by: string,
): void {
  const { outward, inward } = link.type;
  writeHistory(site, from, [linkItem(to.key, `This issue ${outward} ${to.key}`, what)], by);
  writeHistory(site, to, [linkItem(from.key, `This issue ${inward} ${from.key}`, what)], by);
  publishLink(site, what, link, from, to);
}

import type { HistoryEntry, Issue } from '../../site/model';
import type { JiraSite } from '../../site/site';
import { formatTimestamp } from '../../site/timestamp';
import { renderUser, self } from './entities';
import type { Viewer } from './issue';

/** How many changes `expand=changelog` shows at most. */
const EXPANDED = 100;

export function renderHistory(entry: HistoryEntry, { site, zone }: Viewer): Record<string, unknown> {
  const { id, authorId, created, items } = entry;
  return {
    id,
    ...(authorId === undefined ? {} : { author: renderAuthor(site, authorId) }),
    created: formatTimestamp(created, zone),
    items,
  };
}

/** An author from an export is no user of the site. */
function renderAuthor(site: JiraSite, accountId: string): Record<string, unknown> {
  const user = site.users.get(accountId);
  if (user) return renderUser(site, user);
  return { self: self(site, `user?accountId=${encodeURIComponent(accountId)}`), accountId, active: false };
}

/** `expand=changelog`: the newest changes, newest first. */
export function renderChangelog(
  { history }: Issue,
  viewer: Viewer,
  most = EXPANDED,
): Record<string, unknown> {
  const newest = history.slice(-most).reverse();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: history.length,
    histories: newest.map((entry) => renderHistory(entry, viewer)),
  };
}

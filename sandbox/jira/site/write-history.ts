import type { ChangeItem, Issue } from './model';
import type { JiraSite } from './site';

/** Adds an entry to an issue's history and makes it updated now, without an event. */
export function writeHistory(site: JiraSite, issue: Issue, items: readonly ChangeItem[], by: string): void {
  const now = site.clock.now();
  issue.updated = now;
  issue.history.push({ id: site.ids.next(), authorId: by, created: now, items });
  site.touch();
}

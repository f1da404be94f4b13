import { search, type SearchResult } from '../jql/search';
import type { JqlContext } from '../jql/model';

const KEPT = 16;

interface Kept {
  readonly revision: number;
  readonly result: SearchResult;
}

/** Results of the last queries, good while the site does not change: pages of one query cost one evaluation. */
export class SearchCache {
  private readonly kept = new Map<string, Kept>();

  search(jql: string, context: JqlContext, reconciled: readonly number[] = []): SearchResult {
    const { site, caller, zone, now } = context;
    if (site.searchIndex.catchUp()) site.touch();
    if (reconciled.length > 0) return search(jql, context, new Set(reconciled.map(String)));
    const name = JSON.stringify([jql, caller, zone, now]);
    const known = this.kept.get(name);
    if (known?.revision === site.revision) return known.result;
    const result = search(jql, context);
    this.kept.delete(name);
    this.kept.set(name, { revision: site.revision, result });
    for (const oldest of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(oldest);
    return result;
  }
}

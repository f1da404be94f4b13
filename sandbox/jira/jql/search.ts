import type { Issue } from '../site/model';
import { canBrowse, canSee } from '../site/permissions';
import { compileOrder, compileWhere } from './compile';
import { JqlError } from './errors';
import type { JqlContext, SortKey } from './model';
import { parseJql } from './parse';

/** An issue with what it was sorted by. */
export interface Hit {
  readonly issue: Issue;
  readonly keys: readonly SortKey[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Where a result that ends with these keys goes on: the place of the first hit after them. */
  readonly placeAfter: (keys: readonly SortKey[]) => number;
}

/**
 * Evaluates a bounded query for a caller, who gets only issues they may see. Issues are as the search index has them,
 * but for those whose ids are reconciled. Throws JqlError.
 */
export function search(
  jql: string,
  context: JqlContext,
  reconciled: ReadonlySet<string> = new Set(),
): SearchResult {
  const { where, orderBy } = parseJql(jql);
  if (!where) {
    throw new JqlError([
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ]);
  }
  const test = compileWhere(where, context);
  const order = compileOrder(orderBy ?? undefined, context);
  const hits: Hit[] = [];
  for (const project of context.site.projects.all) {
    if (!canBrowse(project, context.caller)) continue;
    const live = context.site.issues.ofProject(project);
    for (const issue of context.site.searchIndex.issuesOf(project, live, reconciled)) {
      if (test(issue) && canSee(issue, context.caller)) hits.push({ issue, keys: order.keys(issue) });
    }
  }
  hits.sort((a, b) => order.compare(a.keys, b.keys));
  const placeAfter = (keys: readonly SortKey[]): number => {
    let [low, high] = [0, hits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const hit = hits[middle];
      if (hit && order.compare(hit.keys, keys) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { hits, placeAfter };
}

/** What is wrong with a query; empty when it can be evaluated. */
export function problemsOf(jql: string, context: JqlContext): readonly string[] {
  try {
    const { where, orderBy } = parseJql(jql);
    if (where) compileWhere(where, context);
    compileOrder(orderBy ?? undefined, context);
    return [];
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
}

/** What is wrong with the form of a query, whatever it asks for. */
export function syntaxProblemsOf(jql: string): readonly string[] {
  try {
    parseJql(jql);
    return [];
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
}

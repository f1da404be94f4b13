import type { Day, Instant } from '../domain/day';
import { createdIn, issueIdIn, updatedIn } from '../jira/parse-issue';
import { isLimitedIn, RESTRICTION_FIELD } from '../jira/restriction';
import { searchIssues } from '../jira/search';
import { loadSeen, loadSeenInDays } from '../store/defects';
import { jqlDate, jqlOf } from './plan';
import type { Target } from './targets';

const DAY_MS = 86_400_000;
/** Days before and after any that a defect can be created on. */
const FIRST_DAY = -1e6;
const LAST_DAY = 1e6;

/** A span of UTC days of creation, both included; null is open. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** An issue as a search shows it, without its contents. */
interface ListedIssue {
  readonly id: number;
  readonly updated: Instant;
  /** Not for everybody who may browse the project: the index is to lack it. */
  readonly limited: boolean;
}

/** An issue about which index and Jira disagree. */
interface Difference {
  readonly id: number;
  readonly updated: Instant;
  /**
   * Whether the index has it, only older: then any reading after the update mends it. What is missing, or should not be
   * there, is to be read whatever was read before.
   */
  readonly isOlder: boolean;
}

/** What restricts a search to a span: a minute or two more on either side, never less. */
export function clausesOf({ from, to }: Span, now: Instant): readonly string[] {
  return [
    ...(from === null ? [] : [jqlDate('created', '>=', from * DAY_MS, now)]),
    ...(to === null ? [] : [jqlDate('created', '<=', (to + 1) * DAY_MS, now)]),
  ];
}

/**
 * The defects that a clause finds and that the index lacks, has as gone or saw before their last update, or has although
 * they are not for everybody; a point each of those listed.
 */
export async function staleAmong(target: Target, clauses: readonly string[]): Promise<readonly Difference[]> {
  const stale: Difference[] = [];
  for await (const listed of pagesOf(target, clauses)) stale.push(...(await differing(target, listed)));
  return stale;
}

/** The ids about which index and Jira disagree in a span: missing or old in the index, or not found in Jira. */
export async function disagreements(target: Target, span: Span): Promise<readonly number[]> {
  const { projectId, lane } = target;
  const unfound = new Set(
    (await loadSeenInDays(projectId, lane, span.from ?? FIRST_DAY, span.to ?? LAST_DAY)).keys(),
  );
  const different = new Set<number>();
  for await (const listed of pagesOf(target, clausesOf(span, Date.now()))) {
    for (const { id } of listed) unfound.delete(id);
    for (const { id } of await differing(target, listed)) different.add(id);
  }
  return [...different, ...unfound];
}

async function* pagesOf(
  { projectId, plan }: Target,
  clauses: readonly string[],
): AsyncGenerator<readonly ListedIssue[]> {
  const jql = `${[jqlOf(projectId, plan), ...clauses].join(' AND ')} ORDER BY created DESC, key DESC`;
  let token: string | null = null;
  do {
    const page = await searchIssues(jql, ['created', 'updated', RESTRICTION_FIELD], token);
    yield page.issues.flatMap((json) => {
      const [id, created, updated] = [issueIdIn(json), createdIn(json), updatedIn(json)];
      if (id === null || created === null || updated === null) return [];
      return plan.horizon !== null && created < plan.horizon
        ? []
        : [{ id, updated, limited: isLimitedIn(json) }];
    });
    token = page.nextPageToken;
  } while (token !== null);
}

async function differing({ lane }: Target, listed: readonly ListedIssue[]): Promise<readonly Difference[]> {
  const seen = await loadSeen(
    listed.map(({ id }) => id),
    lane,
  );
  return listed.flatMap(({ id, updated, limited }) => {
    const row = seen.get(id);
    const isStored = row !== undefined && !row.gone;
    const isOlder = !limited && isStored && row.seen < updated;
    const isAmiss = limited ? isStored : !isStored;
    return isOlder || isAmiss ? [{ id, updated, isOlder }] : [];
  });
}

import type { Instant } from '../domain/day';
import { JiraError } from '../jira/errors';
import { fieldsToRead } from '../jira/fields';
import { createdIn, readIssue } from '../jira/parse-issue';
import { type SearchPage, searchIssues } from '../jira/search';
import { log } from '../log';
import type { StoredDefect } from '../store/defect-row';
import { saveDefects } from '../store/defects';
import { saveNames, type StoredName } from '../store/fact-names';
import { advanceRun } from '../store/index-runs';
import type { IndexState } from '../store/index-state';
import { isTimeUp, pauseForBudget } from './budget';
import { jqlDate, jqlOf } from './plan';

/** So that the page is useful early. */
const NEWEST_FIRST = 'ORDER BY created DESC, key DESC';
/** Pages of 100 issues that are written together: a statement of 500 rows costs hardly more than one of 100. */
const PAGES_AT_ONCE = 5;

/** Where a run is: the next page, and the creation of the last issue before it. */
type Place = Pick<IndexState['run'], 'page' | 'readTo'>;

/** What pages brought that follow each other. */
interface Gathered {
  readonly defects: StoredDefect[];
  readonly names: StoredName[];
  issues: number;
  unreadable: number;
  place: Place;
}

/** Reads some pages, writes what they brought and moves the cursor behind them; false after the last. */
export async function readPages(index: IndexState, seenNames: Map<string, string>): Promise<boolean> {
  const { projectId, run } = index;
  const began = Date.now();
  const gathered: Gathered = { defects: [], names: [], issues: 0, unreadable: 0, place: run };
  const failure = await gather(index, seenNames, gathered);
  await saveNames(projectId, gathered.names);
  await saveDefects(gathered.defects);
  const now = Date.now();
  const { issues, unreadable, place } = gathered;
  await advanceRun(projectId, run.id, {
    ...place,
    issuesRead: issues,
    unreadable,
    activeMs: now - began,
    now,
  });
  if (failure) throw failure.error;
  return place.page !== null;
}

/**
 * Reads pages until there are enough. What goes wrong after the first is given back, to be thrown when the pages before
 * are written: so they are not read twice.
 */
async function gather(
  index: IndexState,
  seenNames: Map<string, string>,
  into: Gathered,
): Promise<{ readonly error: unknown } | null> {
  for (let pages = 0; pages < PAGES_AT_ONCE; pages++) {
    try {
      await readPage(index, seenNames, into);
    } catch (error) {
      if (pages === 0) throw error;
      return { error };
    }
    if (into.place.page === null || isTimeUp() || pauseForBudget() !== null) return null;
  }
  return null;
}

async function readPage(
  { projectId, run }: IndexState,
  seenNames: Map<string, string>,
  into: Gathered,
): Promise<void> {
  const { fields, horizon } = run.plan;
  const { jql, page } = await nextPage(projectId, run, into.place);
  for (const json of page.issues) {
    const issue = readIssue(json, fields);
    if (issue.kind === 'unreadable') {
      into.unreadable++;
      log('issue-unreadable', { projectId, issueId: issue.id, problem: issue.problem });
    } else if (issue.kind === 'defect' && (horizon === null || issue.facts.created >= horizon)) {
      into.defects.push({ projectId, lane: run.lane, seen: issue.updated, facts: issue.facts });
      into.names.push(...issue.names.filter((name) => isNews(name, seenNames)));
    }
  }
  into.issues += page.issues.length;
  into.place = {
    page: page.nextPageToken === null ? null : { jql, token: page.nextPageToken },
    readTo: oldestIn(page, into.place.readTo),
  };
}

/** The next page; where Jira does not know the run's place any more, from the creation of the last issue read on. */
async function nextPage(
  projectId: number,
  { id, plan }: IndexState['run'],
  { page, readTo }: Place,
): Promise<{ jql: string; page: SearchPage }> {
  const fields = fieldsToRead(plan.fields);
  if (page !== null) {
    const { jql, token } = page;
    try {
      return { jql, page: await searchIssues(jql, fields, token) };
    } catch (error) {
      if (!(error instanceof JiraError) || error.status !== 400) throw error;
      log('page-token-refused', { projectId, runId: id });
    }
  }
  const { horizon } = plan;
  const now = Date.now();
  const clauses = [
    jqlOf(projectId, plan),
    ...(horizon === null ? [] : [jqlDate('created', '>=', horizon, now)]),
    ...(readTo === null ? [] : [jqlDate('created', '<=', readTo, now)]),
  ];
  const jql = `${clauses.join(' AND ')} ${NEWEST_FIRST}`;
  return { jql, page: await searchIssues(jql, fields) };
}

function oldestIn(page: SearchPage, readTo: Instant | null): Instant | null {
  return page.issues.map(createdIn).reduce((oldest, created) => created ?? oldest, readTo);
}

function isNews({ kind, id, name }: StoredName, seen: Map<string, string>): boolean {
  const key = `${kind}:${id}`;
  if (seen.get(key) === name) return false;
  seen.set(key, name);
  return true;
}

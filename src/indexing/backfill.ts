import type { Instant } from '../domain/day';
import { JiraError } from '../jira/errors';
import { fieldsToRead } from '../jira/fields';
import { createdIn, readIssue } from '../jira/parse-issue';
import { type SearchPage, searchIssues } from '../jira/search';
import { log } from '../log';
import { deleteLane, saveDefects } from '../store/defects';
import type { StoredDefect } from '../store/defect-row';
import { saveNames, type StoredName } from '../store/fact-names';
import { advanceRun, endRun, setRunState, waitRun } from '../store/index-runs';
import { type IndexState, type Lane, loadIndexState } from '../store/index-state';
import { isTimeUp, pauseForBudget } from './budget';
import { readDetails } from './details';
import { jqlDate, jqlOf } from './plan';
import { enqueue } from './queue';
import { noticeWrites } from './segments';
import { refreshVersions } from './versions';

/** So that the page is useful early. */
const NEWEST_FIRST = 'ORDER BY created DESC, key DESC';

/**
 * Reads on from the run's cursor until it ends, the invocation's time does or Jira's points run low. The cursor moves
 * after a page is written, so that a crash repeats at most the page in flight.
 */
export async function continueBackfill(projectId: number, runId: string): Promise<void> {
  const work = { kind: 'backfill' as const, projectId, runId };
  let index = await loadRun(projectId, runId);
  if (index?.run.waits && index.run.waits.until > Date.now())
    return enqueue(work, (index.run.waits.until - Date.now()) / 1000);
  const seenNames = new Map<string, string>();
  for (; index !== null; index = await loadRun(projectId, runId)) {
    await step(index, seenNames);
    if (index.run.state !== 'reading' || isTimeUp()) await noticeWrites(projectId);
    const seconds = pauseForBudget();
    if (seconds !== null)
      await waitRun(projectId, runId, { until: Date.now() + seconds * 1000, reason: 'points for changes' });
    if (seconds !== null || isTimeUp()) return enqueue(work, seconds ?? 0);
  }
}

/** Empties the lane that is neither read nor being filled. */
export async function tidyLanes(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index?.live && index.run.state === 'done') await deleteLane(projectId, otherLane(index.live.lane));
}

/** The project's state while the run is to go on; null when it ended, was replaced or is paused. */
async function loadRun(projectId: number, runId: string): Promise<IndexState | null> {
  const index = await loadIndexState(projectId);
  const goesOn =
    index !== null &&
    index.run.id === runId &&
    !index.clearing &&
    !index.run.paused &&
    !['done', 'failed'].includes(index.run.state);
  return goesOn ? index : null;
}

async function step(index: IndexState, seenNames: Map<string, string>): Promise<void> {
  const { projectId, run, live } = index;
  switch (run.state) {
    case 'preparing':
      await deleteLane(projectId, run.lane);
      if (live === null) await deleteLane(projectId, otherLane(run.lane));
      await refreshVersions(projectId);
      await enqueue({ kind: 'lists', projectId });
      return setRunState(projectId, run.id, 'reading');
    case 'reading':
      if (run.plan.typeIds.length === 0 || !(await readPage(index, seenNames)))
        await setRunState(projectId, run.id, 'details');
      return;
    case 'details':
      if (!(await readDetails(index))) await endRun(projectId, run.id, run.started);
      return;
    default:
      await deleteLane(projectId, otherLane(run.lane));
      await enqueue({ kind: 'reconcile', projectId });
      await setRunState(projectId, run.id, 'done');
      log('backfill-ended', {
        ...{ projectId, runId: run.id },
        ...{ issuesRead: run.issuesRead, unreadable: run.unreadable },
      });
  }
}

/** Reads one page and moves the cursor behind it; false after the last. */
async function readPage(index: IndexState, seenNames: Map<string, string>): Promise<boolean> {
  const { projectId, run } = index;
  const { fields, horizon } = run.plan;
  const began = Date.now();
  const { jql, page } = await nextPage(index);
  const defects: StoredDefect[] = [];
  const names: StoredName[] = [];
  let unreadable = 0;
  for (const json of page.issues) {
    const issue = readIssue(json, fields);
    if (issue.kind === 'unreadable') {
      unreadable++;
      log('issue-unreadable', { projectId, issueId: issue.id, problem: issue.problem });
    } else if (issue.kind === 'defect' && (horizon === null || issue.facts.created >= horizon)) {
      defects.push({ projectId, lane: run.lane, seen: issue.updated, facts: issue.facts });
      names.push(...issue.names.filter((name) => isNews(name, seenNames)));
    }
  }
  await saveNames(projectId, names);
  await saveDefects(defects);
  const now = Date.now();
  await advanceRun(projectId, run.id, {
    page: page.nextPageToken === null ? null : { jql, token: page.nextPageToken },
    readTo: oldestIn(page, run.readTo),
    issuesRead: page.issues.length,
    unreadable,
    activeMs: now - began,
    now,
  });
  return page.nextPageToken !== null;
}

/** The next page; where Jira does not know the run's place any more, from the creation of the last issue read on. */
async function nextPage({ projectId, run }: IndexState): Promise<{ jql: string; page: SearchPage }> {
  const fields = fieldsToRead(run.plan.fields);
  if (run.page !== null) {
    const { jql, token } = run.page;
    try {
      return { jql, page: await searchIssues(jql, fields, token) };
    } catch (error) {
      if (!(error instanceof JiraError) || error.status !== 400) throw error;
      log('page-token-refused', { projectId, runId: run.id });
    }
  }
  const { horizon } = run.plan;
  const now = Date.now();
  const clauses = [
    jqlOf(projectId, run.plan),
    ...(horizon === null ? [] : [jqlDate('created', '>=', horizon, now)]),
    ...(run.readTo === null ? [] : [jqlDate('created', '<=', run.readTo, now)]),
  ];
  const jql = `${clauses.join(' AND ')} ${NEWEST_FIRST}`;
  return { jql, page: await searchIssues(jql, fields) };
}

function otherLane(lane: Lane): Lane {
  return lane === 0 ? 1 : 0;
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

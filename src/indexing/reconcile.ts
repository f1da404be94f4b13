import type { Instant } from '../domain/day';
import { JiraError } from '../jira/errors';
import { type JiraProject, readProject } from '../jira/project';
import { approximateCount } from '../jira/search';
import { log } from '../log';
import { countByDay } from '../store/defects';
import { freshen, markCounted, markReconciled, markSwept, renameProject } from '../store/index-marks';
import { type IndexState, loadIndexState } from '../store/index-state';
import { refreshAccess } from './access';
import { isTimeUp, pauseForBudget } from './budget';
import { disable } from './clear';
import { clausesOf, disagreements, type Span, staleAmong } from './compare';
import { noticeChanges, noticeEach } from './notice';
import { jqlDate, jqlOf } from './plan';
import { enqueue } from './queue';
import { type Target, targetsOf } from './targets';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Lists and counts: once a day, whatever hour the schedule runs at. */
const DAILY_MS = 23 * HOUR_MS;
/** Updates are looked at again for so long: Jira's search index may lag. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** An event may be so late; what is older and not known was lost. */
const EVENTS_LATE_MS = 5 * MINUTE_MS;
/** So few defects are rather listed than counted again by halves of their span. */
const LISTED_AT_ONCE = 200;
const SWEPT_AT_ONCE = 1000;
const DAY_MS = 24 * HOUR_MS;

/** Compares what was updated since the last time with Jira, and once a day the counts; what differs is read again. */
export async function reconcile(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  const project = await findProject(index);
  if (project === null) return;
  if (project.key !== index.projectKey) await renameProject(projectId, project.key);
  await refreshAccess(project);
  if (index.live === null) return;
  await enqueue({ kind: 'versions', projectId });
  await enqueue({ kind: 'replan', projectId, before: {} });
  if (isDue(index.listsRead, Date.now())) await enqueue({ kind: 'lists', projectId });
  const target = liveTarget(index);
  if (target === null || target.plan.typeIds.length === 0) return;
  const now = Date.now();
  await reconcileUpdates(target, index.reconciled ?? index.live.asOf, now);
  if (isDue(index.counted, now)) await reconcileCounts(target, now);
}

/** Begins to compare every defect of a project with Jira. */
export async function startSweep(projectId: number): Promise<void> {
  await markSwept(projectId, Math.floor(Date.now() / DAY_MS), null, 0);
  await enqueue({ kind: 'sweep', projectId });
}

/** Compares every defect with Jira, newest first; goes on where it stopped for the time limit or Jira's points. */
export async function sweep(projectId: number): Promise<void> {
  for (;;) {
    const index = await loadIndexState(projectId);
    const target = index === null ? null : liveTarget(index);
    const sweepDay = index?.sweepDay ?? null;
    if (sweepDay === null || target === null) return;
    const span = await nextSpan(target, sweepDay);
    const different = await disagreements(target, span);
    await noticeChanges(different, Date.now());
    const isLast = span.from === null || span.from * DAY_MS <= (target.plan.horizon ?? -Infinity);
    const next = isLast ? null : span.from - 1;
    await markSwept(projectId, next, next === null ? Date.now() : null, different.length);
    log('index-swept', { projectId, different: different.length, ended: next === null });
    const seconds = pauseForBudget();
    if (next !== null && (seconds !== null || isTimeUp()))
      return enqueue({ kind: 'sweep', projectId }, seconds ?? 0);
  }
}

/** Whether it is time again for what is done once a day. */
function isDue(last: Instant | null, now: Instant): boolean {
  return last === null || now - last >= DAILY_MS;
}

function liveTarget(index: IndexState): Target | null {
  return targetsOf(index).find(({ lane }) => lane === index.live?.lane) ?? null;
}

/** The project as Jira has it; one that is not there any more is taken out of the index. */
async function findProject({ projectId }: IndexState): Promise<JiraProject | null> {
  try {
    return await readProject(projectId);
  } catch (error) {
    if (!(error instanceof JiraError) || error.status !== 404) throw error;
    log('project-gone', { projectId });
    await disable(projectId);
    return null;
  }
}

async function reconcileUpdates(target: Target, since: Instant, now: Instant): Promise<void> {
  const { projectId } = target;
  const stale = await staleAmong(target, [jqlDate('updated', '>=', since - OVERLAP_MS, now)]);
  const lost = stale.filter(({ updated }) => updated < now - EVENTS_LATE_MS).length;
  await noticeEach(
    stale.map(({ id, updated, isOlder }) => ({ issueId: id, happened: isOlder ? updated : now })),
  );
  await markReconciled(projectId, now, lost);
  if (stale.length === 0) await freshen(projectId, now);
  if (lost > 0) log('changes-were-lost', { projectId, lost });
}

async function reconcileCounts(target: Target, now: Instant): Promise<void> {
  const { projectId, lane, plan } = target;
  const days = await countByDay(projectId, lane);
  const horizon = plan.horizon === null ? null : plan.horizon / DAY_MS;
  const today = Math.floor(now / DAY_MS);
  const different = await compareCounts({ from: horizon, to: null });
  await noticeChanges(different, Date.now());
  await markCounted(projectId, now, different.length);
  if (different.length > 0) log('counts-differed', { projectId, different: different.length });

  async function compareCounts(span: Span): Promise<readonly number[]> {
    const stored = days.filter(({ day }) => day >= (span.from ?? day) && day <= (span.to ?? day));
    const ours = stored.reduce((sum, { n }) => sum + n, 0);
    const theirs = await approximateCount(
      [jqlOf(projectId, plan), ...clausesOf(span, Date.now())].join(' AND '),
    );
    if (ours === theirs) return [];
    const first = span.from ?? stored[0]?.day ?? today;
    const last = span.to ?? today;
    if (Math.max(ours, theirs) <= LISTED_AT_ONCE || first >= last) return disagreements(target, span);
    const middle = Math.floor((first + last) / 2);
    const later = await compareCounts({ from: middle + 1, to: span.to });
    return [...later, ...(await compareCounts({ from: span.from, to: middle }))];
  }
}

/** The days up to one that hold enough defects for one comparison, and those without any before them. */
async function nextSpan({ projectId, lane, plan }: Target, to: number): Promise<Span> {
  const days = (await countByDay(projectId, lane)).filter(({ day }) => day <= to);
  let stored = 0;
  const full = [...days].reverse().find(({ n }) => (stored += n) >= SWEPT_AT_ONCE);
  const horizon = plan.horizon === null ? null : plan.horizon / DAY_MS;
  return { from: full?.day ?? horizon, to: to >= Math.floor(Date.now() / DAY_MS) ? null : to };
}

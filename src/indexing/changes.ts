import type { Instant } from '../domain/day';
import { readHistories } from '../jira/changelog';
import { fieldsToRead } from '../jira/fields';
import { type ReadDefect, readIssue } from '../jira/parse-issue';
import { CONFIRMED_AT_ONCE, fetchIssues, matchingIds } from '../jira/search';
import { log } from '../log';
import { loadSeen, removeIssues, saveDefects } from '../store/defects';
import { saveNames } from '../store/fact-names';
import { freshen } from '../store/index-marks';
import { LANES, loadEnabledProjects } from '../store/index-state';
import { loadPending, type PendingIssue, settlePending } from '../store/pending';
import { isTimeUp } from './budget';
import { readLinks } from './details';
import { followLinked } from './linked';
import { isOfPlan, jqlOf } from './plan';
import { enqueue } from './queue';
import { noticeWrites } from './segments';
import { type Target, targetsOf } from './targets';

/** How far the clocks of Jira and of the app may be apart. */
export const CLOCKS_APART_MS = 2000;

/** Reads what was noticed to have changed, until nothing is left or the invocation's time is up. */
export async function readChanges(): Promise<void> {
  for (let pending = await loadPending(); pending.length > 0; pending = await loadPending()) {
    await takeOver(pending);
    await settlePending(pending);
    if (isTimeUp()) return enqueue({ kind: 'changes' });
  }
}

/**
 * Makes the index say of some issues what Jira says now: events only tell *that* something changed, so a late,
 * doubled or reordered one cannot matter. What a lane does not count as a defect any more (deleted, moved away,
 * retyped, secured, outside the filter) is taken out of it.
 */
async function takeOver(pending: readonly PendingIssue[]): Promise<void> {
  const targets = (await loadEnabledProjects()).flatMap(targetsOf);
  const ids = await unknownOf(pending, targets);
  if (targets.length === 0 || ids.length === 0) return;
  const seen = Date.now();
  const fields = [...new Set(targets.flatMap(({ plan }) => fieldsToRead(plan.fields)))];
  const issues = await fetchIssues(ids, fields);
  const readings: (readonly [Target, Reading])[] = [];
  for (const target of targets) readings.push([target, await readingFor(target, issues)]);
  const projects = new Map(
    readings.flatMap(([{ projectId }, { defects }]) => defects.map(({ facts }) => [facts.id, projectId])),
  );
  // A stored defect tells that its change was read, so whatever else is learnt from it is written before it.
  await followLinked(ids, issues, seen, projects);
  const gone = new Map(LANES.map((lane) => [lane, new Set(ids)]));
  const written = new Set<number>();
  for (const [target, { defects, unreadable }] of readings) {
    for (const projectId of await keep(target, defects, seen, projects)) written.add(projectId);
    for (const id of [...defects.map(({ facts }) => facts.id), ...unreadable])
      gone.get(target.lane)?.delete(id);
  }
  for (const [lane, left] of gone) {
    const isBeingRead = targets.some((target) => target.lane === lane && target.isBeingRead);
    if (left.size === 0) continue;
    for (const projectId of await removeIssues([...left], lane, seen, isBeingRead)) written.add(projectId);
  }
  for (const projectId of written) await noticeWrites(projectId);
}

/**
 * @param projects of the defects that are written with these, by id
 * @returns the projects that were written to
 */
async function keep(
  { projectId, lane, plan }: Target,
  defects: readonly ReadDefect[],
  seen: Instant,
  projects: ReadonlyMap<number, number>,
): Promise<ReadonlySet<number>> {
  if (defects.length === 0) return new Set();
  const facts = defects.map((defect) => defect.facts);
  const histories = await readHistories(facts, plan.fields);
  await saveNames(
    projectId,
    defects.flatMap((defect) => defect.names),
  );
  await readLinks(projectId, facts, projects);
  const written = await saveDefects(
    facts.map((each) => ({
      projectId,
      lane,
      seen,
      facts: { ...each, history: histories.get(each.id) ?? null },
    })),
  );
  await freshen(projectId, seen);
  return written;
}

/** The changes that no reading has come after yet: events are late, and one reading covers all before it. */
async function unknownOf(
  pending: readonly PendingIssue[],
  targets: readonly Target[],
): Promise<readonly number[]> {
  const ids = pending.map(({ issueId }) => issueId);
  if (targets.some(({ isBeingRead }) => isBeingRead)) return ids;
  const lanes = [...new Set(targets.map(({ lane }) => lane))];
  const seen = await Promise.all(lanes.map((lane) => loadSeen(ids, lane)));
  return pending
    .filter(({ issueId, happened }) => {
      const last = seen.flatMap((inLane) => inLane.get(issueId) ?? []);
      return last.length === 0 || last.some((row) => row.gone || row.seen < happened + CLOCKS_APART_MS);
    })
    .map(({ issueId }) => issueId);
}

/** Those of some issues that are defects of a target now, and those of which that cannot be told. */
interface Reading {
  readonly defects: readonly ReadDefect[];
  readonly unreadable: readonly number[];
}

async function readingFor({ projectId, plan }: Target, issues: readonly unknown[]): Promise<Reading> {
  const defects: ReadDefect[] = [];
  const unreadable: number[] = [];
  for (const json of issues) {
    const issue = readIssue(json, plan.fields);
    if (issue.kind === 'unreadable') {
      unreadable.push(Number(issue.id));
      log('issue-unreadable', { projectId, issueId: issue.id, problem: issue.problem });
    } else if (issue.kind === 'defect' && isOfPlan(issue, projectId, plan)) defects.push(issue);
  }
  if (plan.filter === null) return { defects, unreadable };
  const passing = new Set<number>();
  for (let at = 0; at < defects.length; at += CONFIRMED_AT_ONCE) {
    const ids = defects.slice(at, at + CONFIRMED_AT_ONCE).map(({ facts }) => facts.id);
    for (const id of await matchingIds(ids, jqlOf(projectId, plan))) passing.add(id);
  }
  return { defects: defects.filter(({ facts }) => passing.has(facts.id)), unreadable };
}

import { type Day, type Instant, utcDay } from '../domain/day';
import type { DefectFacts, HistoryFacts, NeighbourFacts } from '../domain/facts';
import { defectFrom, goneRow, neighbourFrom, rowOf, type StoredDefect } from './defect-row';
import { historyToText } from './history-text';
import { type Lane, LANES } from './index-state';
import { numberIn } from './row';
import { batchesOf, fitting, ID_BATCHES, LARGEST_BATCH, select, write, writeRows } from './run';
import { writeAnnounced, writeAnnouncedLane } from './segment-marks';
import * as statement from './statements/defect';

/**
 * Writes defects; what is known to hold earlier never overwrites what holds later, however often or late it comes.
 * @returns the projects that they are in, or were in before
 */
export async function saveDefects(defects: readonly StoredDefect[]): Promise<ReadonlySet<number>> {
  const projects = new Set<number>();
  for (const lane of LANES) {
    const ofLane = defects.filter((defect) => defect.lane === lane);
    for (let at = 0; at < ofLane.length; at += LARGEST_BATCH)
      for (const id of await saveBatch(lane, ofLane.slice(at, at + LARGEST_BATCH))) projects.add(id);
  }
  return projects;
}

async function saveBatch(lane: Lane, defects: readonly StoredDefect[]): Promise<ReadonlySet<number>> {
  const places = defects.map(({ projectId, facts }) => ({ projectId, day: utcDay(facts.created) }));
  const rows = defects.map(rowOf).map((row) => statement.DEFECT_COLUMNS.map((column) => row[column]));
  return writeAnnounced(lane, idsOf(defects), places, () => writeRows(statement.upsertDefects, rows));
}

function idsOf(defects: readonly StoredDefect[]): readonly number[] {
  return defects.map(({ facts }) => facts.id);
}

/** All defects of a lane. */
export async function loadDefects(projectId: number, lane: Lane): Promise<readonly DefectFacts[]> {
  const defects: DefectFacts[] = [];
  for await (const page of defectPages(projectId, lane, [ALL_DAYS])) defects.push(...page);
  return defects;
}

/** UTC days from one to another. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** Days before and after any that a defect can be created on. */
export const ALL_DAYS: DaySpan = { first: -1e6, last: 1e6 };

/**
 * The defects of a lane that were created on some UTC days, by day and id, in pages that stay under Forge's limits for
 * one answer. One statement for as many as a page holds, however many spans they are of.
 * @param spans in order, none touching another
 */
export async function* defectPages(
  projectId: number,
  lane: Lane,
  spans: readonly DaySpan[],
): AsyncGenerator<readonly DefectFacts[], void> {
  for (let at = 0; at < spans.length; at += LARGEST_BATCH) {
    let left = spans.slice(at, at + LARGEST_BATCH);
    for (let [day, issue] = [0, 0]; ;) {
      const days = fitting(left);
      const bounds = days.flatMap(({ first, last }) => [first, last]);
      const rows = await select(statement.selectDefects(days.length), [
        ...[projectId, lane, ...bounds],
        ...[day, issue],
      ]);
      if (rows.length > 0) yield rows.map(defectFrom);
      const end = rows.at(-1);
      if (!end || rows.length < statement.DEFECTS_A_PAGE) break;
      [day, issue] = [numberIn(end, 'created_day'), numberIn(end, 'issue_id')];
      left = left
        .filter(({ last }) => last >= day)
        .map(({ first, last }) => ({ first: Math.max(first, day), last }));
    }
  }
}

/** Those defects of a lane that were created on some UTC days and have links. */
export async function loadLinkedOfDays(
  projectId: number,
  lane: Lane,
  { first, last }: DaySpan,
): Promise<readonly NeighbourFacts[]> {
  const found: NeighbourFacts[] = [];
  for (let day = first - 1, issue = Number.MAX_SAFE_INTEGER; ;) {
    const rows = await select(statement.SELECT_LINKED_UP_TO, [projectId, lane, last, day, day, issue]);
    found.push(...rows.map(neighbourFrom));
    const end = rows.at(-1);
    if (!end || rows.length < statement.LINKED_A_PAGE) return found;
    day = numberIn(end, 'created_day');
    issue = numberIn(end, 'issue_id');
  }
}

/** One defect of a lane; null where the lane does not hold it. */
export async function loadDefect(
  projectId: number,
  lane: Lane,
  issueId: number,
): Promise<DefectFacts | null> {
  const [row] = await select(statement.SELECT_DEFECT, [projectId, lane, issueId]);
  return row ? defectFrom(row) : null;
}

/** Those of the issues that are stored, in whatever project. */
export async function loadNeighbours(issueIds: readonly number[]): Promise<readonly NeighbourFacts[]> {
  const found: NeighbourFacts[] = [];
  for (const ids of batchesOf(issueIds, ID_BATCHES)) {
    const rows = await select(statement.selectNeighbours(ids.length), ids);
    found.push(...rows.map(neighbourFrom));
  }
  return found;
}

/**
 * Takes issues out of a lane.
 * @param unread whether a run may still bring an older state of issues that are not stored
 * @returns the projects that they were in
 */
export async function removeIssues(
  issueIds: readonly number[],
  lane: Lane,
  seen: Instant,
  unread: boolean,
): Promise<ReadonlySet<number>> {
  return writeAnnounced(lane, issueIds, [], async () => {
    if (unread) {
      const rows = issueIds.map((id) => goneRow(id, lane, seen));
      await writeRows(
        statement.upsertGone,
        rows.map((row) => statement.DEFECT_COLUMNS.map((column) => row[column])),
      );
      return;
    }
    for (const ids of batchesOf(issueIds))
      await write(statement.markGone(ids.length), [seen, lane, seen, ...ids]);
  });
}

/** A page of defects, newest first, whose changelog may not be known yet. */
export async function loadForDetails(
  projectId: number,
  lane: Lane,
  after: { readonly day: Day; readonly issueId: number } | null,
): Promise<readonly { readonly day: Day; readonly facts: DefectFacts }[]> {
  const { day, issueId } = after ?? { day: 1e6, issueId: 0 };
  const rows = await select(statement.SELECT_FOR_DETAILS, [projectId, lane, day, day, issueId]);
  return rows.map((row) => ({ day: numberIn(row, 'created_day'), facts: defectFrom(row) }));
}

/** Writes what the changelog tells of defects of which nothing is known yet. */
export async function saveHistories(
  lane: Lane,
  histories: readonly (readonly [issueId: number, history: HistoryFacts])[],
): Promise<void> {
  for (const batch of batchesOf(histories)) {
    const ids = batch.map(([id]) => id);
    const cases = batch.flatMap(([id, history]) => [id, historyToText(history)]);
    const parameters = [...cases, lane, ...ids];
    await writeAnnounced(lane, ids, [], async () => {
      await write(statement.setHistories(batch.length), parameters);
    });
  }
}

/** When issues were last seen in a lane, as defects or as gone. */
export async function loadSeen(
  issueIds: readonly number[],
  lane: Lane,
): Promise<ReadonlyMap<number, { readonly seen: Instant; readonly gone: boolean }>> {
  const seen = new Map<number, { seen: Instant; gone: boolean }>();
  for (const ids of batchesOf(issueIds)) {
    const rows = await select(statement.selectSeen(ids.length), [lane, ...ids]);
    for (const row of rows)
      seen.set(numberIn(row, 'issue_id'), {
        seen: numberIn(row, 'seen_ms'),
        gone: numberIn(row, 'gone') === 1,
      });
  }
  return seen;
}

/** Whether an issue is a stored defect of whatever project, or one that such a defect links to. */
export async function isKnown(issueId: number): Promise<boolean> {
  return (await select(statement.SELECT_IS_KNOWN, [issueId, issueId])).length > 0;
}

/** Those of the issues that are stored defects, each with its project. */
export async function projectsOfStored(issueIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const projects = new Map<number, number>();
  for (const ids of batchesOf(issueIds)) {
    for (const row of await select(statement.selectProjectsOf(ids.length), ids))
      projects.set(numberIn(row, 'issue_id'), numberIn(row, 'project_id'));
  }
  return projects;
}

/** How many defects were created on each UTC day, by day. */
export async function countByDay(
  projectId: number,
  lane: Lane,
): Promise<readonly { readonly day: Day; readonly n: number }[]> {
  const rows = await select(statement.COUNT_BY_DAY, [projectId, lane]);
  return rows.map((row) => ({ day: numberIn(row, 'created_day'), n: numberIn(row, 'n') }));
}

/** When the defects created in a span of UTC days were last seen, by id. */
export async function loadSeenInDays(
  projectId: number,
  lane: Lane,
  from: Day,
  to: Day,
): Promise<ReadonlyMap<number, Instant>> {
  const rows = await select(statement.SELECT_SEEN_IN_DAYS, [projectId, lane, from, to]);
  return new Map(rows.map((row) => [numberIn(row, 'issue_id'), numberIn(row, 'seen_ms')]));
}

/** The stored issues that a version is affected or fixed version of. */
export async function issuesOfVersion(projectId: number, versionId: number): Promise<readonly number[]> {
  const rows = await select(statement.SELECT_BY_VERSION, [projectId, String(versionId), String(versionId)]);
  return rows.map((row) => numberIn(row, 'issue_id'));
}

/** The stored issues of which a mapped field holds one of the options. */
export async function issuesWithOptions(
  projectId: number,
  optionIds: readonly number[],
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const ids of batchesOf(optionIds)) {
    const parameters = [projectId, ...statement.OPTION_COLUMNS.flatMap(() => ids)];
    const rows = await select(statement.selectByOptions(ids.length), parameters);
    found.push(...rows.map((row) => numberIn(row, 'issue_id')));
  }
  return found;
}

/** Removes every row of a lane. */
export async function deleteLane(projectId: number, lane: Lane): Promise<void> {
  await writeAnnouncedLane(projectId, lane, async () => {
    const deleted = await write(statement.DELETE_LANE, [projectId, lane]);
    return deleted > 0 ? 'more' : 'done';
  });
}

/** Forgets what has been gone for long, of a project or (0) of none. */
export async function purgeGone(projectId: number, before: Instant): Promise<void> {
  while ((await write(statement.PURGE_GONE, [projectId, before])) > 0);
}

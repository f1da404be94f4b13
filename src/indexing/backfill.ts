import { getAppContext } from '@forge/api';
import type { MappedFields } from '../jira/fields';
import { fieldsToRead, mappedFields } from '../jira/fields';
import { readIssue } from '../jira/parse-issue';
import { readVersions } from '../jira/project';
import { searchIssues } from '../jira/search';
import { log } from '../log';
import { loadSettings } from '../settings/store';
import { deleteDefects, saveDefects, type StoredDefect } from '../store/defects';
import { saveNames, type StoredName } from '../store/fact-names';
import { advanceRun, endRun, type IndexState, loadIndexState } from '../store/index-state';
import { saveVersions } from '../store/versions';
import { enqueue } from './queue';

/** A page in flight needs less than this; an invocation that has less left hands over to the next. */
const HANDOVER_MS = 60_000;
/** So that the page is useful early. */
const NEWEST_FIRST = 'ORDER BY created DESC, key DESC';

/**
 * Reads on from the run's cursor until it ends or the invocation's time does. The cursor moves after a page is
 * written, so that a crash repeats at most the page in flight.
 */
export async function continueBackfill(projectId: number, runId: string): Promise<void> {
  const run = await loadIndexState(projectId);
  if (run?.runId !== runId || run.state !== 'indexing') return;
  const { settings } = await loadSettings(projectId);
  if (run.issuesRead === 0) await begin(run);
  const seenNames = new Map<string, string>();
  let pageToken = run.pageToken;
  while (run.defectJql !== '') {
    pageToken = await readPage(run, pageToken, mappedFields(settings), seenNames);
    if (pageToken === null) break;
    if (remainingMilliseconds() < HANDOVER_MS) return enqueue({ kind: 'backfill', projectId, runId });
  }
  await endRun(projectId, runId, run.started);
  log('info', 'backfill-ended', { projectId, runId });
}

/** A new run starts from nothing: what an earlier one stored may no longer be a defect. */
async function begin({ projectId, runId }: IndexState): Promise<void> {
  await deleteDefects(projectId);
  await saveVersions(projectId, runId, await readVersions(projectId));
}

async function readPage(
  { projectId, runId, defectJql }: IndexState,
  pageToken: string | null,
  mapped: MappedFields,
  seenNames: Map<string, string>,
): Promise<string | null> {
  const page = await searchIssues(`${defectJql} ${NEWEST_FIRST}`, fieldsToRead(mapped), pageToken);
  const defects: StoredDefect[] = [];
  const names: StoredName[] = [];
  let unreadable = 0;
  for (const json of page.issues) {
    const issue = readIssue(json, mapped);
    if (issue.kind === 'unreadable') {
      unreadable++;
      log('warn', 'issue-unreadable', { projectId, issueId: issue.id, problem: issue.problem });
    } else if (issue.kind === 'defect') {
      defects.push(issue);
      names.push(...issue.names.filter((name) => isNews(name, seenNames)));
    }
  }
  await saveNames(projectId, names);
  await saveDefects(defects);
  const { nextPageToken } = page;
  await advanceRun(projectId, runId, {
    pageToken: nextPageToken,
    issuesRead: page.issues.length,
    unreadable,
  });
  return nextPageToken;
}

function isNews({ kind, id, name }: StoredName, seen: Map<string, string>): boolean {
  const key = `${kind}:${id}`;
  if (seen.get(key) === name) return false;
  seen.set(key, name);
  return true;
}

function remainingMilliseconds(): number {
  return getAppContext().invocationRemainingTimeInMillis();
}

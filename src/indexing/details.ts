import type { DefectFacts } from '../domain/facts';
import { readHistories } from '../jira/changelog';
import { linkTargets, readLinkedIssues } from '../jira/linked-issues';
import { loadForDetails, projectsOfStored, saveHistories } from '../store/defects';
import { saveNames } from '../store/fact-names';
import { advanceDetails } from '../store/index-runs';
import { type IndexState } from '../store/index-state';
import { linkersOf, saveLinked } from '../store/linked-issues';
import { loadVersions } from '../store/versions';
import { noticeChanges } from './notice';

/**
 * Reads what only changelogs and linked issues tell, of the next defects of a run, newest first; false when there are
 * none left. What changes meanwhile is read with the change, and is not overwritten here.
 */
export async function readDetails({ projectId, run }: IndexState): Promise<boolean> {
  const began = Date.now();
  const page = await loadForDetails(projectId, run.lane, run.detailsTo);
  const last = page.at(-1);
  if (last === undefined) return false;
  const defects = page.map(({ facts }) => facts);
  const unknown = defects.filter(({ history }) => history === null);
  if (unknown.length > 0) await saveHistories(run.lane, [...(await readHistories(unknown, run.plan.fields))]);
  await readLinks(projectId, defects);
  await readWithoutVersion(projectId, defects);
  await advanceDetails(projectId, run.id, { day: last.day, issueId: last.facts.id }, Date.now() - began);
  return true;
}

/** Jira takes a deleted version out of issues without saying so, and a search may lag behind: such issues are read again. */
async function readWithoutVersion(projectId: number, defects: readonly DefectFacts[]): Promise<void> {
  const known = new Set((await loadVersions(projectId)).map(({ id }) => id));
  const stale = defects.filter(({ affected, fixed }) => [...affected, ...fixed].some((id) => !known.has(id)));
  await noticeChanges(
    stale.map(({ id }) => id),
    Date.now(),
  );
}

/**
 * Reads the issues that a project's defects link to, as far as they are neither defects of it nor known.
 * @param projects of issues that are about to be stored as defects, by id
 */
export async function readLinks(
  projectId: number,
  defects: readonly DefectFacts[],
  projects: ReadonlyMap<number, number> = new Map(),
): Promise<void> {
  const targets = linkTargets(defects, () => false);
  if (targets.length === 0) return;
  const [stored, linkers] = [await projectsOfStored(targets), await linkersOf(targets)];
  const unknown = targets.filter(
    (id) => (projects.get(id) ?? stored.get(id)) !== projectId && !linkers.get(id)?.includes(projectId),
  );
  if (unknown.length === 0) return;
  const seen = Date.now();
  const { issues, names } = await readLinkedIssues(unknown);
  await saveNames(projectId, names);
  await saveLinked(projectId, seen, issues);
}

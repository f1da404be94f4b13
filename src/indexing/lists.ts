import { readOptionNames, readSharedNames } from '../jira/lists';
import { readSprints } from '../jira/sprints';
import { issuesWithOptions } from '../store/defects';
import { loadNames, saveNames } from '../store/fact-names';
import { markListsRead } from '../store/index-marks';
import { loadIndexState } from '../store/index-state';
import type { ReadPlan } from '../store/plan';
import { saveSprints } from '../store/sprints';
import { noticeChanges } from './notice';
import { targetsOf } from './targets';

/**
 * Reads what no event of an issue tells of: names that were changed, options that were deleted, sprints. An option
 * that is gone is gone from its issues too, and Jira says so of none of them: they are read again.
 */
export async function refreshLists(projectId: number): Promise<void> {
  const index = await loadIndexState(projectId);
  if (index === null || index.clearing) return;
  await saveNames(projectId, await readSharedNames());
  for (const { plan } of targetsOf(index)) await refreshOptions(projectId, plan.fields);
  const seen = Date.now();
  const sprints = await readSprints(projectId, null);
  if (sprints !== null) await saveSprints(projectId, seen, sprints);
  await markListsRead(projectId, seen, sprints !== null);
}

async function refreshOptions(projectId: number, fields: ReadPlan['fields']): Promise<void> {
  const byField = await readOptionNames(fields);
  const found = [...byField.values()];
  await saveNames(
    projectId,
    found.flatMap((names) => names ?? []),
  );
  if (found.length === 0 || found.some((names) => names === null)) return;
  const left = new Set(found.flatMap((names) => names?.map(({ id }) => id) ?? []));
  const { options } = await loadNames(projectId);
  const gone = [...options.keys()].filter((id) => !left.has(id));
  await noticeChanges(await issuesWithOptions(projectId, gone), Date.now());
}

import type { Settings } from '../domain/settings';
import { fieldsToRead, mappedFields } from '../jira/fields';
import { isDefectType, type ReadDefect, issueIdIn, projectIdIn, readIssue } from '../jira/parse-issue';
import { readVersions } from '../jira/project';
import { fetchIssues, searchIssues } from '../jira/search';
import { log } from '../log';
import { loadSettings } from '../settings/store';
import { deleteIssues, saveDefects } from '../store/defects';
import { saveNames } from '../store/fact-names';
import { freshen, type IndexState, loadEnabledProjects } from '../store/index-state';
import { saveVersions } from '../store/versions';

/**
 * Makes the index say of some issues what Jira says now. Events only tell *that* something changed: the state is
 * read fresh, so a late, doubled or reordered event cannot matter. What no enabled project counts as a defect any
 * more (deleted, moved away, retyped, secured, outside the filter) is taken out.
 */
export async function refreshIssues(issueIds: readonly number[]): Promise<void> {
  const asOf = Date.now();
  const projects = await Promise.all(
    (await loadEnabledProjects()).map(async (index) => ({
      index,
      settings: (await loadSettings(index.projectId)).settings,
    })),
  );
  const fields = new Set(projects.flatMap(({ settings }) => fieldsToRead(mappedFields(settings))));
  const issues = projects.length === 0 ? [] : await fetchIssues(issueIds, [...fields]);
  const gone = new Set(issueIds);
  for (const { index, settings } of projects) {
    const { projectId } = index;
    const defects = await defectsAmong(issues, index, settings);
    await saveNames(
      projectId,
      defects.flatMap((defect) => defect.names),
    );
    await saveDefects(defects);
    for (const defect of defects) gone.delete(defect.facts.id);
    if (defects.length > 0) await freshen(projectId, asOf);
  }
  await deleteIssues([...gone]);
}

/** Makes the index hold the version list that Jira has now. */
export async function refreshVersions(projectId: number): Promise<void> {
  const asOf = Date.now();
  await saveVersions(projectId, crypto.randomUUID(), await readVersions(projectId));
  await freshen(projectId, asOf);
}

/** Those of the issues that are defects of the project now. */
async function defectsAmong(
  issues: readonly unknown[],
  { projectId, defectJql }: IndexState,
  settings: Settings,
): Promise<readonly ReadDefect[]> {
  const { types, filter } = settings.defects;
  const mapped = mappedFields(settings);
  const defects: ReadDefect[] = [];
  for (const json of issues) {
    if (projectIdIn(json) !== projectId) continue;
    const issue = readIssue(json, mapped);
    if (issue.kind === 'unreadable') {
      log('warn', 'issue-unreadable', { projectId, issueId: issue.id, problem: issue.problem });
    }
    if (issue.kind === 'defect' && isDefectType(issue, types)) defects.push(issue);
  }
  if (filter === null || defects.length === 0) return defects;
  const jql = `id in (${defects.map((defect) => defect.facts.id).join(', ')}) AND ${defectJql}`;
  const found = await searchIssues(jql, ['id']);
  const passing = new Set(found.issues.map(issueIdIn));
  return defects.filter((defect) => passing.has(defect.facts.id));
}

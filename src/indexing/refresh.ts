import { fieldsToRead } from '../jira/fields';
import { readIssue } from '../jira/parse-issue';
import { searchIssues } from '../jira/search';
import { loadSettings } from '../settings/store';
import { deleteIssues, saveDefects, type StoredDefect } from '../store/defects';
import { saveNames } from '../store/fact-names';
import { type IndexState, loadEnabledProjects } from '../store/index-state';

/**
 * Makes the index say of some issues what Jira says now. Events only tell *that* something changed: the state is
 * read fresh, so a late, doubled or reordered event cannot matter. What no enabled project counts as a defect any
 * more (deleted, moved away, retyped, secured, outside the filter) is taken out.
 */
export async function refreshIssues(issueIds: readonly number[]): Promise<void> {
  const gone = new Set(issueIds);
  for (const project of await loadEnabledProjects()) {
    for (const defect of await readDefects(project, issueIds)) gone.delete(defect.facts.id);
  }
  await deleteIssues([...gone]);
}

async function readDefects(
  { projectId, defectJql }: IndexState,
  issueIds: readonly number[],
): Promise<readonly StoredDefect[]> {
  if (defectJql === '') return [];
  const { settings } = await loadSettings(projectId);
  const jql = `id in (${issueIds.join(', ')}) AND ${defectJql}`;
  const { issues } = await searchIssues(jql, fieldsToRead(settings.fields), { freshIds: issueIds });
  const found = issues
    .map((json) => readIssue(json, settings.fields))
    .filter((issue) => issue.kind === 'defect');
  await saveNames(
    projectId,
    found.flatMap((issue) => issue.names),
  );
  await saveDefects(found);
  return found;
}

import type { Instant } from '../domain/day';
import { readLinkedIssues } from '../jira/linked-issues';
import { linkEndsIn } from '../jira/parse-issue';
import { projectsOfStored } from '../store/defects';
import { saveNames } from '../store/fact-names';
import { deleteLinked, linkersOf, saveLinked } from '../store/linked-issues';

/**
 * Follows changes of issues that defects link to: what is known of them is read anew, and what is not there any more,
 * or may not be known, is forgotten.
 * @param issues JSON of those of the issues that Jira shows, with their links
 * @param projects of those of the issues that are about to be stored as defects, by id
 */
export async function followLinked(
  issueIds: readonly number[],
  issues: readonly unknown[],
  seen: Instant,
  projects: ReadonlyMap<number, number>,
): Promise<void> {
  const linkers = new Map([...(await linkersOf(issueIds))].map(([id, projects]) => [id, new Set(projects)]));
  const ends = issues.map(linkEndsIn);
  const stored = await projectsOfStored([...new Set(ends.flatMap(({ others }) => others))]);
  for (const { id, others } of ends) {
    for (const other of others) {
      const projectId = projects.get(other) ?? stored.get(other);
      if (projectId !== undefined) linkers.set(id, (linkers.get(id) ?? new Set()).add(projectId));
    }
  }
  if (linkers.size === 0) return;
  const { issues: found, names } = await readLinkedIssues([...linkers.keys()]);
  const gone = new Set(linkers.keys());
  for (const issue of found) {
    gone.delete(issue.id);
    for (const projectId of linkers.get(issue.id) ?? []) {
      await saveNames(projectId, names);
      await saveLinked(projectId, seen, [issue]);
    }
  }
  await deleteLinked([...gone]);
}

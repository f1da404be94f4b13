import { readBrowseDependence } from '../jira/browse-grants';
import { JiraError } from '../jira/errors';
import { type JiraProject, readProject } from '../jira/project';
import { log } from '../log';
import type { IndexState } from '../store/index-state';
import { type KnownBrowse, type ProjectAccess, saveBrowse } from '../store/project-access';

/** The schedule asks every hour: what is older than a day is not known any more. */
const KNOWN_FOR_MS = 24 * 3_600_000;

/** Asks Jira what Browse depends on in a project, and keeps the answer. */
export async function refreshAccess(project: JiraProject): Promise<KnownBrowse> {
  const browse = (await readBrowseDependence(project)) ?? 'unknown';
  await saveBrowse(project.id, browse, Date.now());
  if (browse === 'unknown') log('browse-not-known', { projectId: project.id });
  return browse;
}

/**
 * Who may see the numbers of an enabled project; what is not known, or was not confirmed for long, is asked of Jira now.
 * @throws JiraError where Jira fails: nobody is shown anything on the strength of what is not known
 */
export async function accessOf({ projectId, access }: IndexState): Promise<ProjectAccess> {
  const now = Date.now();
  if (access.read !== null && now - access.read < KNOWN_FOR_MS) return access;
  const project = await projectOrNull(projectId);
  if (project === null) return { ...access, browse: 'unknown' };
  const browse = await refreshAccess(project);
  return { browse, read: now, opened: browse === 'project' ? null : access.opened };
}

/** Null where the app is not let into the project. */
async function projectOrNull(projectId: number): Promise<JiraProject | null> {
  try {
    return await readProject(projectId);
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

import type { ListedProject, ProjectList } from '../../contract/set-up';
import { type Matcher, matchingIds } from '../../domain/names';
import { JiraError } from '../../jira/errors';
import { readSharedNames } from '../../jira/lists';
import { readProjectAsUser } from '../../jira/project';
import { type FoundProject, searchProjects } from '../../jira/project-search';
import { approximateCountForUser } from '../../jira/search';
import { loadEnabledProjects } from '../../store/index-state';
import { inTurn } from './in-turn';
import { siteSettings } from './own-fields';

/** Each costs a request for its defects. */
const PAGE_SIZE = 20;

/** A page of the projects that the caller can see, with a rough number of their defects. */
export async function listProjects(
  text: string,
  from: number,
  asDefects?: readonly Matcher[],
): Promise<ProjectList> {
  const [found, types] = await Promise.all([
    searchProjects(text.trim(), from, PAGE_SIZE),
    defectTypes(asDefects),
  ]);
  return {
    projects: await listed(found.projects, types.ids),
    total: found.total,
    next: found.isLast ? null : from + found.projects.length,
    typesNotFound: types.ids.length > 0 ? null : types.names,
  };
}

/** Those of the projects that the caller can see. */
export async function chosenProjects(
  projectIds: readonly number[],
): Promise<{ readonly projects: readonly ListedProject[] }> {
  const [found, types] = await Promise.all([inTurn(projectIds, readProjectAsUser), defectTypes()]);
  return {
    projects: await listed(
      found.filter((project) => project !== null),
      types.ids,
    ),
  };
}

async function listed(
  projects: readonly FoundProject[],
  typeIds: readonly number[],
): Promise<readonly ListedProject[]> {
  const enabled = new Set((await loadEnabledProjects()).map(({ projectId }) => projectId));
  return inTurn(projects, async ({ id, key, name, isTeamManaged }) => ({
    id,
    key,
    name,
    isTeamManaged,
    defects: await defectsOf(id, typeIds),
    isEnabled: enabled.has(id),
  }));
}

/** Of the whole site, by name: a project that has none of them has no defects. */
async function defectTypes(asDefects?: readonly Matcher[]): Promise<{
  readonly ids: readonly number[];
  readonly names: readonly string[];
}> {
  const [settings, seen] = await Promise.all([siteSettings(), readSharedNames()]);
  const wanted = asDefects ?? settings.defects.types;
  const types = seen.filter(({ kind }) => kind === 'types');
  const ids = matchingIds(wanted, new Map(types.map(({ id, name }) => [id, name])));
  return {
    ids: [...ids],
    names: wanted.map((type) => (typeof type === 'string' ? type : type.id)),
  };
}

async function defectsOf(projectId: number, typeIds: readonly number[]): Promise<number | null> {
  if (typeIds.length === 0) return 0;
  try {
    return await approximateCountForUser(
      `project = ${projectId} AND issuetype in (${typeIds.join(', ')}) AND level is EMPTY`,
    );
  } catch (error) {
    // A list without a number is better than none.
    if (error instanceof JiraError && error.status !== 401) return null;
    throw error;
  }
}

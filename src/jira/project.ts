import { route } from '@forge/api';
import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { VersionFacts } from '../domain/facts';
import { type Matcher, matchingIds } from '../domain/names';
import { JiraError } from './errors';
import { requestJira } from './request';
import { idOf, namedOf } from './values';

export interface JiraProject {
  readonly id: number;
  readonly key: string;
  readonly issueTypes: readonly { readonly id: number; readonly name: string }[];
  /** Whether it is team-managed: it then has roles, fields and screens of its own. */
  readonly isTeamManaged: boolean;
}

const projectAnswer = z
  .object({
    id: idOf,
    key: z.string(),
    name: z.string(),
    issueTypes: z.array(namedOf).default([]),
    style: z.string().optional(),
  })
  .transform(({ style, ...project }) => ({ ...project, isTeamManaged: style === 'next-gen' }));

/** Jira takes at most this many ids at once. */
const PAGE_SIZE = 50;

const searchAnswer = z.object({ values: z.array(z.object({ id: idOf, key: z.string(), name: z.string() })) });

const versionsAnswer = z.array(
  z.object({
    id: idOf,
    name: z.string(),
    released: z.boolean().default(false),
    archived: z.boolean().default(false),
    releaseDate: z.string().nullish(),
  }),
);

/** A project as who sets it up sees it. */
export interface SetUpProject extends JiraProject {
  readonly name: string;
}

/** A project as the user; null when the user cannot see it. */
export async function readProjectAsUser(projectId: number): Promise<SetUpProject | null> {
  try {
    return await requestJira(route`/rest/api/3/project/${projectId}`, {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/project/{projectIdOrKey}',
      answer: projectAnswer,
    });
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

/** A project with its issue types, as the app. */
export function readProject(projectId: number): Promise<JiraProject> {
  return requestJira(route`/rest/api/3/project/${projectId}`, {
    method: 'GET',
    as: 'app',
    operation: '/rest/api/3/project/{projectIdOrKey}',
    answer: projectAnswer,
  });
}

/** Those of the projects that the user may browse, with key and name. */
export async function visibleProjects(
  projectIds: readonly number[],
): Promise<readonly { readonly id: number; readonly key: string; readonly name: string }[]> {
  const visible = [];
  for (let at = 0; at < projectIds.length; at += PAGE_SIZE) {
    const ids = new URLSearchParams(
      projectIds.slice(at, at + PAGE_SIZE).map((id): [string, string] => ['id', String(id)]),
    );
    const page = await requestJira(
      route`/rest/api/3/project/search?${ids}&action=browse&maxResults=${PAGE_SIZE}`,
      { method: 'GET', as: 'user', operation: '/rest/api/3/project/search', answer: searchAnswer },
    );
    visible.push(...page.values);
  }
  return visible;
}

/** All versions of a project, archived ones too, in the order of Jira's list. */
export async function readVersions(projectId: number): Promise<readonly VersionFacts[]> {
  const versions = await requestJira(route`/rest/api/3/project/${projectId}/versions`, {
    method: 'GET',
    as: 'app',
    operation: '/rest/api/3/project/{projectIdOrKey}/versions',
    answer: versionsAnswer,
  });
  return versions.map(({ releaseDate, ...version }, position) => ({
    ...version,
    releaseDay: releaseDate ? parseDay(releaseDate) : null,
    position,
  }));
}

/** Ids of the project's issue types that the settings call defects. */
export function defectTypeIds(project: JiraProject, types: readonly Matcher[]): readonly number[] {
  const names = new Map(project.issueTypes.map((type) => [type.id, type.name]));
  return [...matchingIds(types, names)].sort((a, b) => a - b);
}

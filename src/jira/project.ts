import { route } from '@forge/api';
import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { VersionFacts } from '../domain/facts';
import { type Matcher, matchingIds } from '../domain/names';
import { requestJira } from './request';
import { idOf, namedOf } from './values';

export interface JiraProject {
  readonly id: number;
  readonly key: string;
  readonly issueTypes: readonly { readonly id: number; readonly name: string }[];
}

const projectAnswer = z.object({ id: idOf, key: z.string(), issueTypes: z.array(namedOf).default([]) });

const versionsAnswer = z.array(
  z.object({
    id: idOf,
    name: z.string(),
    released: z.boolean().default(false),
    archived: z.boolean().default(false),
    releaseDate: z.string().nullish(),
  }),
);

/** A project with its issue types, as the app. */
export function readProject(projectId: number): Promise<JiraProject> {
  return requestJira(
    'app',
    'GET /rest/api/3/project/{projectIdOrKey}',
    route`/rest/api/3/project/${projectId}`,
    projectAnswer,
  );
}

/** All versions of a project, archived ones too, in the order of Jira's list. */
export async function readVersions(projectId: number): Promise<readonly VersionFacts[]> {
  const versions = await requestJira(
    'app',
    'GET /rest/api/3/project/{projectIdOrKey}/versions',
    route`/rest/api/3/project/${projectId}/versions`,
    versionsAnswer,
  );
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

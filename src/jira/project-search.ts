import { route } from '@forge/api';
import { z } from 'zod';
import { requestJira } from './request';
import { idOf } from './values';

const answer = z.object({
  values: z.array(z.object({ id: idOf, key: z.string(), name: z.string(), style: z.string().optional() })),
  total: z.number().int().min(0).default(0),
  isLast: z.boolean().default(true),
});

/** A project as a list shows it. */
export interface FoundProject {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** Whether it has fields and screens of its own. */
  readonly isTeamManaged: boolean;
}

export interface FoundProjects {
  readonly projects: readonly FoundProject[];
  /** Of the whole list. */
  readonly total: number;
  readonly isLast: boolean;
}

/**
 * A page of the projects that the user can see and whose key or name contains the text, those with most issues first.
 * @param size at most 100. A rate point, and one for each project.
 */
export async function searchProjects(text: string, startAt: number, size: number): Promise<FoundProjects> {
  const query = new URLSearchParams(text === '' ? [] : [['query', text]]);
  const { values, total, isLast } = await requestJira(
    route`/rest/api/3/project/search?${query}&orderBy=-issueCount&startAt=${startAt}&maxResults=${size}`,
    {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/project/search',
      answer,
      objectsIn: (page) => page.values.length,
    },
  );
  const projects = values.map(({ style, ...project }) => ({
    ...project,
    isTeamManaged: style === 'next-gen',
  }));
  return { projects, total, isLast: isLast || values.length === 0 };
}

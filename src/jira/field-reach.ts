import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { everyPage } from './pages';
import { requestJira } from './request';
import { idOf } from './values';

const PAGE_SIZE = 100;
/** So many ids fit into an address. */
const IDS_AT_ONCE = 100;

const schemesAnswer = z.object({
  values: z.array(z.object({ projectId: z.number(), schemeId: z.number() })).default([]),
  isLast: z.boolean().default(true),
});
const projectsAnswer = z.object({
  values: z.array(z.object({ id: idOf, deleted: z.boolean().default(false) })).default([]),
  isLast: z.boolean().default(true),
});
const configurationsAnswer = z.object({
  values: z
    .array(
      z.object({
        fieldConfigurationScheme: z.object({ id: z.string() }).optional(),
        projectIds: z.array(idOf),
      }),
    )
    .default([]),
  isLast: z.boolean().default(true),
});

/**
 * The projects that have their fields together with the given ones, these included, as the user, who must administer
 * Jira; null where the site has no field schemes (the operations are experimental).
 */
export async function projectsOfSameFieldScheme(
  projectIds: readonly number[],
): Promise<ReadonlySet<number> | null> {
  const asked = idsOf(projectIds);
  try {
    const schemes = await everyPage((startAt) =>
      requestJira(
        route`/rest/api/3/config/fieldschemes/projects?${asked}&startAt=${startAt}&maxResults=${PAGE_SIZE}`,
        {
          method: 'GET',
          as: 'user',
          operation: '/rest/api/3/config/fieldschemes/projects',
          answer: schemesAnswer,
        },
      ),
    );
    const all = new Set(schemes.map(({ projectId }) => projectId));
    for (const schemeId of new Set(schemes.map((scheme) => scheme.schemeId)))
      for (const id of await projectsOfScheme(schemeId)) all.add(id);
    return all;
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

async function projectsOfScheme(schemeId: number): Promise<readonly number[]> {
  const found = await everyPage((startAt) =>
    requestJira(
      route`/rest/api/3/config/fieldschemes/${schemeId}/projects?startAt=${startAt}&maxResults=${PAGE_SIZE}`,
      {
        method: 'GET',
        as: 'user',
        operation: '/rest/api/3/config/fieldschemes/{id}/projects',
        answer: projectsAnswer,
      },
    ),
  );
  return found.filter(({ deleted }) => !deleted).map(({ id }) => id);
}

/**
 * Those of the candidates that have the same field configuration scheme as one of the given projects, as the user, who
 * must administer Jira. Another scheme may hold the same configuration: there may be more of them.
 */
export async function projectsOfSameConfiguration(
  projectIds: readonly number[],
  candidates: readonly number[],
): Promise<ReadonlySet<number>> {
  const schemeOf = new Map<number, string>();
  const all = [...new Set([...projectIds, ...candidates])];
  for (let at = 0; at < all.length; at += IDS_AT_ONCE) {
    const asked = idsOf(all.slice(at, at + IDS_AT_ONCE));
    const schemes = await everyPage((startAt) =>
      requestJira(
        route`/rest/api/3/fieldconfigurationscheme/project?${asked}&startAt=${startAt}&maxResults=${PAGE_SIZE}`,
        {
          method: 'GET',
          as: 'user',
          operation: '/rest/api/3/fieldconfigurationscheme/project',
          answer: configurationsAnswer,
        },
      ),
    );
    for (const scheme of schemes)
      for (const id of scheme.projectIds) schemeOf.set(id, scheme.fieldConfigurationScheme?.id ?? 'default');
  }
  const wanted = new Set(projectIds.flatMap((id) => schemeOf.get(id) ?? []));
  return new Set(all.filter((id) => wanted.has(schemeOf.get(id) ?? '')));
}

function idsOf(projectIds: readonly number[]): URLSearchParams {
  return new URLSearchParams(projectIds.map((id): [string, string] => ['projectId', String(id)]));
}

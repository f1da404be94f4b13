import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { requestJira } from './request';

export type ProjectPermission = 'BROWSE_PROJECTS' | 'ADMINISTER_PROJECTS';

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const OPERATION = '/rest/api/3/mypermissions';

/** Whether the user who is asking holds a permission in a project; a project that is not there gives none. */
export async function userHasProjectPermission(
  permission: ProjectPermission,
  projectId: number,
): Promise<boolean> {
  try {
    const { permissions } = await requestJira(
      route`/rest/api/3/mypermissions?permissions=${permission}&projectId=${projectId}`,
      { method: 'GET', as: 'user', operation: OPERATION, answer },
    );
    return permissions[permission]?.havePermission === true;
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return false;
    throw error;
  }
}

const checked = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.number()) })),
});

/** Jira checks at most this many projects at once. */
const MOST_CHECKED = 1000;

/** Those of the projects in which the user who is asking holds a permission, in their order. */
export async function projectsWherePermitted(
  permission: ProjectPermission,
  projectIds: readonly number[],
): Promise<readonly number[]> {
  const held = new Set<number>();
  for (let at = 0; at < projectIds.length; at += MOST_CHECKED) {
    const projects = projectIds.slice(at, at + MOST_CHECKED);
    const { projectPermissions } = await requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      as: 'user',
      operation: '/rest/api/3/permissions/check',
      body: { projectPermissions: [{ permissions: [permission], projects }] },
      answer: checked,
    });
    for (const grant of projectPermissions)
      if (grant.permission === permission) for (const id of grant.projects) held.add(id);
  }
  return projectIds.filter((id) => held.has(id));
}

/** Whether the user who is asking may edit an issue, as far as permissions go: its status may still not let anybody. */
export async function userMayEdit(issueId: number): Promise<boolean> {
  const { permissions } = await requestJira(
    route`/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueId=${issueId}`,
    { method: 'GET', as: 'user', operation: OPERATION, answer },
  );
  return permissions['EDIT_ISSUES']?.havePermission === true;
}

/** Whether the user who is asking administers Jira. */
export async function userAdministersJira(): Promise<boolean> {
  const { permissions } = await requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, {
    method: 'GET',
    as: 'user',
    operation: OPERATION,
    answer,
  });
  return permissions['ADMINISTER']?.havePermission === true;
}

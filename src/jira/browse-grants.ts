import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import type { JiraProject } from './project';
import { requestJira } from './request';

/**
 * What Browse Projects depends on in a project: nothing but the person (`project`), or for somebody also the issue
 * (`issue`), as for a reporter. Where it depends on the issue, Jira's check of the project says yes to people who may
 * see only some of its issues.
 */
export type BrowseDependence = 'project' | 'issue';

/** Holders who hold a permission on every issue of the project alike. Whatever is not here may depend on the issue. */
const WHATEVER_THE_ISSUE: ReadonlySet<string> = new Set([
  'anyone',
  'applicationRole',
  'group',
  'projectLead',
  'projectRole',
  // Customers of a service desk: outside its portal, where this app is not, they see nothing at all.
  'sd.customer.portal.only',
  'user',
]);

const grant = z.object({
  permission: z.string(),
  holder: z.object({ type: z.string() }),
});
const answer = z.object({ permissions: z.array(grant).nullable().catch(null) });

/**
 * What Browse depends on in a project, as the app; null where Jira does not tell the app. A team-managed project grants
 * it by its access level and its roles alone. One rate point, none for a team-managed project.
 * @throws JiraError other than a refusal
 */
export async function readBrowseDependence({
  id,
  isTeamManaged,
}: JiraProject): Promise<BrowseDependence | null> {
  if (isTeamManaged) return 'project';
  try {
    const { permissions } = await requestJira(
      route`/rest/api/3/project/${id}/permissionscheme?expand=permissions`,
      {
        method: 'GET',
        as: 'app',
        operation: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
        answer,
        objectsIn: () => 1,
      },
    );
    const holders = permissions
      ?.filter(({ permission }) => permission === 'BROWSE_PROJECTS')
      .map(({ holder }) => holder.type);
    // Somebody lets the app see the project: a scheme that grants Browse to nobody is not the whole scheme.
    if (holders === undefined || holders.length === 0) return null;
    // What everybody may see depends on no issue, whoever else is granted it.
    if (holders.includes('anyone')) return 'project';
    return holders.every((type) => WHATEVER_THE_ISSUE.has(type)) ? 'project' : 'issue';
  } catch (error) {
    if (error instanceof JiraError && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

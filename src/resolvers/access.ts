import type Resolver from '@forge/resolver';
import type { ReportAccess } from '../contract/access';
import { accessOf } from '../indexing/access';
import { log } from '../log';
import { type ProjectAccess, setOpened } from '../store/project-access';
import { defineResolver } from './define';
import { indexOf } from './enabled';
import { closedReasonOf, Right } from './rights';

/** Who may see the numbers of a project, as its administrators decide. */
export function defineAccess(resolver: Resolver): void {
  defineResolver(
    resolver,
    'report-access',
    Right.administerProject(({ projectId }) => projectId),
    async ({ projectId }) => answerOf(await knownAccess(projectId)),
  );
  defineResolver(
    resolver,
    'open-report',
    Right.administerProject(({ projectId }) => projectId),
    async ({ projectId, open }) => {
      const access = await knownAccess(projectId);
      // Nothing is closed where Browse depends on no issue: there is nothing to decide.
      if (access.browse === 'project') return answerOf(access);
      const opened = open ? (access.opened ?? Date.now()) : null;
      await setOpened(projectId, opened);
      log(open ? 'report-opened' : 'report-closed', { projectId });
      return answerOf({ ...access, opened });
    },
  );
}

/** @throws NotEnabledError */
async function knownAccess(projectId: number): Promise<ProjectAccess> {
  return accessOf(await indexOf(projectId));
}

function answerOf(access: ProjectAccess): ReportAccess {
  return { closed: closedReasonOf(access), opened: access.opened };
}

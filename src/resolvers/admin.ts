import type Resolver from '@forge/resolver';
import { startBackfill } from '../indexing/start';
import { defineResolver } from './define';
import { Right } from './rights';

export function defineAdmin(resolver: Resolver): void {
  defineResolver(resolver, 'enable-projects', Right.administerJira(), async ({ projectIds }) => {
    for (const projectId of projectIds) await startBackfill(projectId);
    return { enabled: projectIds };
  });
}

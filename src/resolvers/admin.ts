import type Resolver from '@forge/resolver';
import { startBackfill } from '../indexing/start';
import { saveSettings } from '../settings/store';
import { defineResolver } from './define';

export function defineAdmin(resolver: Resolver): void {
  defineResolver(resolver, 'save-site-settings', { needs: 'administer-jira' }, async ({ document }) => {
    await saveSettings('site', document);
    return { saved: true };
  });
  defineResolver(resolver, 'enable-projects', { needs: 'administer-jira' }, async ({ projectIds }) => {
    for (const projectId of projectIds) await startBackfill(projectId);
    return { enabled: projectIds };
  });
}

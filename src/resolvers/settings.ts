import type Resolver from '@forge/resolver';
import { readSettings, saveSettings, type SettingsOwner } from '../settings/documents';
import { importSettings } from '../settings/file';
import { defineResolver } from './define';
import { Right } from './rights';

interface OwnerRequest {
  readonly projectId?: number | undefined;
}

/** Settings of the site are for who administers Jira, settings of a project for who administers it. */
export function defineSettings(resolver: Resolver): void {
  defineResolver(resolver, 'settings', administersOwner(), (request) => readSettings(ownerOf(request)));
  defineResolver(resolver, 'save-site-settings', Right.administerJira(), ({ document, revision }) =>
    saveSettings('site', document, revision),
  );
  defineResolver(
    resolver,
    'save-project-settings',
    Right.administerProjects(({ projectId }) => [projectId]),
    ({ projectId, document, revision }) => saveSettings({ projectId }, document, revision),
  );
  defineResolver(resolver, 'import-settings', administersOwner(), async (request) =>
    saveSettings(ownerOf(request), importSettings(request.file), request.revision),
  );
}

function administersOwner<R extends OwnerRequest>(): Right<R, void> {
  return Right.administerProjectOrJira(({ projectId }) => projectId ?? null);
}

function ownerOf({ projectId }: OwnerRequest): SettingsOwner {
  return projectId === undefined ? 'site' : { projectId };
}

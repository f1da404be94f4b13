import type Resolver from '@forge/resolver';
import type { SettingsSaved } from '../contract/settings';
import { enqueue } from '../indexing/queue';
import { followPlan, requireFilter } from '../indexing/start';
import { causeOf, log } from '../log';
import { readEarlierSettings, readSettings, saveSettings, type SettingsOwner } from '../settings/documents';
import { importSettings } from '../settings/file';
import { parseSettingsDocument } from '../settings/parse';
import { loadEnabledProjects } from '../store/index-state';
import { defineResolver } from './define';
import { Right } from './rights';
import { previewSettings } from './settings-preview';
import { settingsValues } from './settings-values';

interface OwnerRequest {
  readonly projectId?: number | undefined;
}

/** Settings of the site are for who administers Jira, settings of a project for who administers it. */
export function defineSettings(resolver: Resolver): void {
  defineResolver(resolver, 'settings', administersOwner(), (request) => readSettings(ownerOf(request)));
  defineResolver(resolver, 'earlier-settings', administersOwner(), (request) =>
    readEarlierSettings(ownerOf(request), request.revision),
  );
  defineResolver(
    resolver,
    'preview-settings',
    Right.administerProject(({ projectId }) => projectId),
    ({ projectId, document }) => previewSettings(projectId, document),
  );
  defineResolver(
    resolver,
    'settings-values',
    Right.administerProject(({ projectId }) => projectId),
    ({ projectId }) => settingsValues(projectId),
  );
  defineResolver(resolver, 'save-site-settings', Right.administerJira(), ({ document, revision }) =>
    save('site', document, revision),
  );
  defineResolver(
    resolver,
    'save-project-settings',
    Right.administerProject(({ projectId }) => projectId),
    ({ projectId, document, revision }) => save({ projectId }, document, revision),
  );
  defineResolver(resolver, 'read-settings-file', administersOwner(), async ({ file }) => ({
    document: importSettings(file),
  }));
}

/** Keeps the document; what has to be read anew for it is read from then on. */
async function save(
  owner: SettingsOwner,
  input: unknown,
  edited: number | undefined,
): Promise<SettingsSaved> {
  const { defects } = parseSettingsDocument(input);
  await requireFilter(defects?.filter ?? null);
  const saved = await saveSettings(owner, input, edited);
  try {
    await follow(owner, saved.revision - 1);
  } catch (error) {
    log('settings-not-followed', { cause: causeOf(error) });
  }
  return saved;
}

/** Reads anew what a save asks for. Where that fails, the hourly comparison sees to it: the save stands. */
async function follow(owner: SettingsOwner, before: number): Promise<void> {
  if (owner !== 'site') return followPlan(owner.projectId, { project: before });
  for (const { projectId } of await loadEnabledProjects())
    await enqueue({ kind: 'replan', projectId, before: { site: before } });
}

function administersOwner<R extends OwnerRequest>(): Right<R, void> {
  return Right.administerProjectOrJira(({ projectId }) => projectId ?? null);
}

function ownerOf({ projectId }: OwnerRequest): SettingsOwner {
  return projectId === undefined ? 'site' : { projectId };
}

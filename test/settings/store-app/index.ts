import Resolver from '@forge/resolver';
import { prepareSite } from '../../../src/indexing/install';
import { readSettings, saveSettings } from '../../../src/settings/documents';
import { loadSettings } from '../../../src/settings/store';
import type { SettingsRevisions } from '../../../src/store/settings-rows';

interface LoadRequest {
  readonly projectId: number;
  readonly at?: SettingsRevisions;
}
interface SaveRequest {
  readonly projectId: number | null;
  readonly document: unknown;
}

/** An app that has nothing but settings: what stands between the resolvers and the database, asked directly. */
const definitions = new Resolver();
definitions.define<LoadRequest, unknown>('load', ({ payload }) =>
  loadSettings(payload.projectId, payload.at),
);
definitions.define('read-site', () => readSettings('site'));
definitions.define<SaveRequest, unknown>('save', ({ payload: { projectId, document } }) =>
  saveSettings(projectId === null ? 'site' : { projectId }, document),
);

export const resolver = definitions.getDefinitions();
export const onInstalled = prepareSite;

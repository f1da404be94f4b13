import Resolver from '@forge/resolver';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import { prepareSite } from '../../../src/indexing/install';
import { readSettings, saveSettings } from '../../../src/settings/documents';
import { loadSettings } from '../../../src/settings/store';
import { endRun, type NewRun, startRun } from '../../../src/store/index-runs';
import type { SettingsRevisions } from '../../../src/store/settings-rows';

interface LoadRequest {
  readonly projectId: number;
  readonly at?: SettingsRevisions;
}
interface HoldRequest {
  readonly projectId: number;
  readonly held: SettingsRevisions;
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
/** A project that is being read anew, with reports that go on by the settings from before. */
definitions.define<HoldRequest, boolean>('hold', async ({ payload: { projectId, held } }) => {
  const run = newRun(projectId);
  await startRun(run, { site: 0, project: 0 });
  await endRun(projectId, run.runId, run.now);
  await startRun(newRun(projectId), held);
  return true;
});

function newRun(projectId: number): NewRun {
  const fields = { ...DEFAULT_SETTINGS.fields, type: null, area: null };
  const plan = { fields, typeIds: [1], filter: null, horizonMonths: null, horizon: null };
  const now = Date.now();
  return { projectId, projectKey: 'SHOP', runId: crypto.randomUUID(), plan, issuesEstimated: null, now };
}

export const resolver = definitions.getDefinitions();
export const onInstalled = prepareSite;

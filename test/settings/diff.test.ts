import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { diffSettings } from '../../src/settings/diff';
import { bytesOf, withRevision } from '../../src/settings/history';
import { resolveSettings } from '../../src/settings/parse';
import type { SettingsDocument } from '../../src/settings/schema';
import type { SettingsRevision } from '../../src/contract/settings';

const changed = (before: SettingsDocument, after: SettingsDocument) =>
  diffSettings(resolveSettings(before), resolveSettings(after));

test('settings do not differ from themselves, nor from defaults written out', () => {
  expect(diffSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
  expect(changed({}, { minimumN: DEFAULT_SETTINGS.minimumN })).toEqual([]);
});

test('what differs is named by its path; what a part leaves out goes back to the default', () => {
  expect(changed({ minimumN: 20, bands: { healthy: 0.01 } }, { bands: { healthy: 0.02 } })).toEqual([
    { path: 'minimumN', from: '20', to: '10' },
    { path: 'bands.healthy', from: '0.01', to: '0.02' },
  ]);
});

test('lists, dimensions and baselines are one value', () => {
  const document: SettingsDocument = {
    scope: { accepted: { labels: ['known'] } },
    dimensions: { area: { from: 'labels', prefix: 'area-' } },
    trend: { baseline: { from: '2024-01-01', to: '2024-06-30' } },
  };
  expect(changed({}, document)).toEqual([
    { path: 'scope.accepted.labels', from: '[]', to: '["known"]' },
    { path: 'dimensions.area', from: '{"from":"components"}', to: '{"from":"labels","prefix":"area-"}' },
    { path: 'trend.baseline', from: 'null', to: '{"from":"2024-01-01","to":"2024-06-30"}' },
  ]);
});

test('the order in which a document is written changes nothing', () => {
  const one: SettingsDocument = { discovery: [{ options: ['Found late'], range: 'after release' }] };
  const other: SettingsDocument = { discovery: [{ range: 'after release', options: ['Found late'] }] };
  expect(changed(one, other)).toEqual([]);
});

const revision = (number: number, to = '1'): SettingsRevision => ({
  revision: number,
  at: 1000 * number,
  changes: [{ path: 'minimumN', from: '0', to }],
});

test('the history has the newest first and keeps 100', () => {
  let history: readonly SettingsRevision[] = [];
  for (let number = 1; number <= 130; number++) history = withRevision(history, revision(number));
  expect(history.map((entry) => entry.revision)).toEqual(Array.from({ length: 100 }, (_, i) => 130 - i));
});

test('a history of long values stays small, and the newest is always in it', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    path: `p${i}`,
    from: '€'.repeat(5000),
    to: '€'.repeat(300),
  }));
  let history: readonly SettingsRevision[] = [];
  for (let number = 1; number <= 20; number++)
    history = withRevision(history, { ...revision(number), changes: many });
  expect(history[0]?.revision).toBe(20);
  expect(history[0]?.changes[0]?.from).toBe(`${'€'.repeat(299)}…`);
  expect(history[0]?.changes[0]?.to).toBe('€'.repeat(300));
  expect(bytesOf(history)).toBeLessThan(120 * 1024);
});

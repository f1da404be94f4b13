import { diffSettings } from '../../src/contract/settings-diff';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { changesComputing } from '../../src/settings/diff';
import { bytesOf, keptChanges } from '../../src/settings/history';
import { resolveSettings } from '../../src/settings/parse';
import type { SettingsDocument } from '../../src/settings/schema';

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

test.each<[SettingsDocument, boolean]>([
  [{}, false],
  [{ defects: { types: ['Incident'], horizonMonths: null } }, false],
  [{ fields: { discovery: 'customfield_10050' } }, false],
  [{ bands: { healthy: 0.01 }, target: 0.1, severityTargets: { high: 3 } }, false],
  [{ bands: { healthy: 0.01 }, minimumN: 20 }, true],
  [{ ladder: { boundary: 'UAT' } }, true],
  [{ exposureWindowDays: 60 }, true],
  [{ inference: { enabled: false } }, true],
])('%j changes what is computed: %s', (document, changes) => {
  expect(changesComputing(DEFAULT_SETTINGS, resolveSettings(document))).toBe(changes);
});

test('long values of a change are shortened, and shortened more where very much has changed', () => {
  const long = { path: 'p', from: '€'.repeat(5000), to: '€'.repeat(300) };
  const [kept] = keptChanges([long]);
  expect(kept).toEqual({ path: 'p', from: `${'€'.repeat(299)}…`, to: '€'.repeat(300) });
  const many = keptChanges(Array.from({ length: 60 }, () => long));
  expect(many).toHaveLength(60);
  expect(many[0]?.from).toBe(`${'€'.repeat(59)}…`);
  expect(bytesOf(many)).toBeLessThan(32 * 1024);
});

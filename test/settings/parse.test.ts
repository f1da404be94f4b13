import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { parseSettingsDocument, resolveSettings } from '../../src/settings/parse';

const refuse = (input: unknown): string => {
  try {
    resolveSettings(parseSettingsDocument(input));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('was not refused');
};

test('the defaults fit together, and an empty document changes nothing', () => {
  expect(resolveSettings(parseSettingsDocument({}))).toEqual(DEFAULT_SETTINGS);
});

test('every default can be written in a document, and written back it is the same', () => {
  expect(resolveSettings(parseSettingsDocument(JSON.parse(JSON.stringify(DEFAULT_SETTINGS))))).toEqual(
    DEFAULT_SETTINGS,
  );
});

test('a list replaces the default list, down to "nothing is rejected"; the rest stays', () => {
  const settings = resolveSettings({ scope: { rejected: { resolutions: [] } } }, { minimumN: 20 });
  expect(settings.scope.rejected.resolutions).toEqual([]);
  expect(settings.scope.duplicate).toEqual(DEFAULT_SETTINGS.scope.duplicate);
  expect(settings.minimumN).toBe(20);
});

test('a dimension and a baseline are taken over whole: no half of what they replace stays', () => {
  const site = {
    dimensions: { area: { from: 'labels' as const, prefix: 'area-' } },
    trend: { baseline: { from: '2024-01-01', to: '2024-01-01' } },
  };
  const settings = resolveSettings(site, { dimensions: { area: { from: 'components' } } });
  expect(settings.dimensions).toEqual({ type: null, area: { from: 'components' } });
  expect(settings.trend).toEqual({ ...site.trend, movingAverage: 3 });
  expect(resolveSettings(site, { trend: { baseline: null } }).trend.baseline).toBeNull();
});

test.each([
  [
    { scope: { rejectd: {} } },
    'scope.rejectd: is not known here; take it out or write one of "duplicate", "rejected", ',
  ],
  [{ minimumN: 'ten' }, 'minimumN: '],
  [{ minimumN: 'ten' }, '(value: "ten")'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone: is not an IANA time zone'],
  [{ ladder: { boundary: 'Beta' } }, 'ladder.boundary: is not a stage of the ladder'],
  [
    { ladder: { stages: ['A', ' a'], releaseLine: 'A', boundary: 'A' } },
    'ladder.stages[1]: is on the ladder twice',
  ],
  [{ ladder: { stages: ['A'] } }, 'ladder.stages'],
  [{ ladder: { releaseLine: 'Requirements review' } }, 'must leave a stage before release'],
  [{ inference: { ownRules: [{ label: 'x', range: 'Beta' }] } }, 'inference.ownRules[0].range'],
  [{ discovery: [{ options: ['x'], range: { from: 'UAT', to: 'Unit test' } }] }, 'discovery[0].range'],
  [
    { bands: { healthy: 0.15 } },
    'bands.attention: must not be less than where “healthy” begins (value: 0.1)',
  ],
  [
    { bands: { attention: 0.3 } },
    'bands.leaking: must not be less than where “needs attention” begins (value: 0.2)',
  ],
  [{ fields: { discovery: 'Found in' } }, 'fields.discovery'],
  [{ defects: { types: [] } }, 'defects.types'],
  [{ trend: { baseline: { from: '2024-02-30', to: '2024-03-01' } } }, 'trend.baseline.from: is not a day'],
  [
    { trend: { baseline: { from: '2024-03-02', to: '2024-03-01' } } },
    'trend.baseline.to: ends before it begins, on 2024-03-02: swap the two days (value: "2024-03-01")',
  ],
  [{ trend: { baseline: { from: '2024-03-01' } } }, 'trend.baseline.to'],
  [{ trend: { movingAverage: 0 } }, 'trend.movingAverage'],
  [{ dimensions: { area: { from: 'labels', prefix: ' ' } } }, 'dimensions.area.prefix'],
  [{ dimensions: { area: { from: 'field', field: 'Team' } } }, 'dimensions.area.field'],
  [{ dimensions: { type: { from: 'assignee' } } }, 'dimensions.type'],
  [
    { dimensions: { type: { from: 'components', prefix: 'x' } } },
    'dimensions.type.prefix: is not known here',
  ],
  [{ releases: { kinds: [{ kind: 'major', pattern: '' }] } }, 'releases.kinds[0].pattern'],
  [{ reopened: { policy: 'twice' } }, 'reopened.policy'],
  [{ severityTargets: { critical: 0.5 } }, 'severityTargets.critical'],
  [{ severityTargets: { unmapped: 1 } }, 'severityTargets.unmapped: is not known here'],
  [{ followThrough: { labels: 'tested' } }, 'followThrough.labels'],
  [{ inference: { serviceDesk: 'yes' } }, 'inference.serviceDesk'],
  [[], '(all): '],
  ['{}', '(all): '],
  [JSON.parse('{"__proto__": {"polluted": true}}'), '__proto__'],
])('%j is refused whole, naming path and value', (input, message) => {
  expect(refuse(input)).toContain(message);
});

test('several problems are all named', () => {
  expect(refuse({ minimumN: 0, target: 2 })).toMatch(/minimumN: .*; target: /);
});

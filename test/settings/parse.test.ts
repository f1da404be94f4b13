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

test.each([
  [{ scope: { rejectd: {} } }, 'scope.rejectd: is not known here (value: {})'],
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
  [{ bands: { healthy: 0.5 } }, 'bands: the edges must not fall'],
  [{ fields: { discovery: 'Found in' } }, 'fields.discovery'],
  [{ defects: { types: [] } }, 'defects.types'],
  [[], '(all): '],
  ['{}', '(all): '],
  [JSON.parse('{"__proto__": {"polluted": true}}'), '__proto__'],
])('%j is refused whole, naming path and value', (input, message) => {
  expect(refuse(input)).toContain(message);
});

test('several problems are all named', () => {
  expect(refuse({ minimumN: 0, target: 2 })).toMatch(/minimumN: .*; target: /);
});

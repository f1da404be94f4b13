import fc from 'fast-check';
import type { FactNames } from '../../src/domain/facts';
import type { Matcher, NamesById } from '../../src/domain/names';
import { type Meaning, meaningOf } from '../../src/domain/normalise/meaning';
import type { Settings } from '../../src/domain/settings';
import {
  type MappingKind,
  mapValue,
  mappingReader,
  rangeKey,
  rangeOfKey,
} from '../../src/domain/settings-mappings';
import { strangersOf } from '../../src/domain/settings-strangers';
import { rangeNamed } from '../../src/domain/stage';
import { checkSettings } from '../../src/settings/check';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { anySettings } from './settings-arbitrary';

const NAMES = ['UAT', 'uat ', 'Production', 'Code', 'No test existed', 'High', 'Duplicate', 'Later', 'Beta'];
const values = NAMES.map((name, index) => ({ id: String(index + 1), name }));
const named: NamesById = new Map(values.map(({ id, name }) => [Number(id), name]));
const empty: NamesById = new Map();
const names: FactNames = {
  types: empty,
  statuses: empty,
  statusCategories: empty,
  resolutions: named,
  priorities: named,
  options: named,
  components: empty,
  labels: empty,
  linkTypes: empty,
};

const anyMatchers = fc.array(
  fc.oneof(
    fc.constantFrom(...NAMES),
    fc.integer({ min: 1, max: 12 }).map((id): Matcher => ({ id: String(id) })),
  ),
  { minLength: 1, maxLength: 3 },
);
const mappedSettings: fc.Arbitrary<Settings> = fc
  .record({
    base: anySettings,
    discovery: fc.array(
      fc.record({
        options: anyMatchers,
        range: fc.constantFrom('uat', 'before release', 'After release', { from: 'UAT', to: 'Staging' }),
      }),
      { maxLength: 3 },
    ),
    extra: fc.array(anyMatchers, { minLength: 6, maxLength: 6 }),
  })
  .map(({ base, discovery, extra }) => ({
    ...base,
    fields: { ...base.fields, severity: 'priority' },
    discovery,
    origins: DEFAULT_SETTINGS.origins.map((origin, index) => ({ ...origin, options: extra[index] ?? [] })),
    mechanisms: DEFAULT_SETTINGS.mechanisms.map((each, index) => ({ ...each, options: extra[index] ?? [] })),
    severities: {
      critical: extra[0] ?? [],
      high: extra[1] ?? [],
      medium: extra[2] ?? [],
      low: extra[3] ?? [],
    },
  }));

const meaningFor = (settings: Settings): Meaning =>
  meaningOf({ project: { id: 1, key: 'SHOP' }, versions: [], names, linkedIssues: null }, settings);

/** What the pipeline makes of an id, as the form would call it. */
function counted(settings: Settings, kind: MappingKind, id: number): string | null {
  const meaning = meaningFor(settings);
  switch (kind) {
    case 'discovery': {
      const range = meaning.discoveryRanges.get(id);
      return range ? JSON.stringify(range) : null;
    }
    case 'origin':
      return meaning.origins.get(id)?.name ?? null;
    case 'mechanism':
      return meaning.mechanisms.get(id)?.name ?? null;
    case 'severity':
      return meaning.severities.get(id) ?? null;
    case 'resolution':
      if (meaning.duplicateResolutions.has(id)) return 'duplicate';
      return meaning.rejectedResolutions.has(id) ? 'rejected' : null;
  }
}

/** The same of what the form says. */
function shown(settings: Settings, kind: MappingKind, id: string): string | null {
  const value = values.find((each) => each.id === id) ?? { id, name: '' };
  const means = mappingReader(settings, kind).meaningOf(value);
  if (means === null || kind !== 'discovery') return means;
  return JSON.stringify(rangeNamed(meaningFor(settings).ladder, rangeOfKey(means)));
}

const MEANINGS: Readonly<Record<MappingKind, readonly string[]>> = {
  discovery: ['UAT', 'before release', 'Staging'].map((range) => rangeKey(DEFAULT_SETTINGS, range)),
  origin: ['Code', 'Design'],
  mechanism: ['No test existed', 'Not preventable'],
  severity: ['critical', 'low'],
  resolution: ['duplicate', 'rejected'],
};
const KINDS = Object.keys(MEANINGS) as MappingKind[];

test.each(KINDS)(
  '%s: the form says of each value what the numbers make of it, before and after an edit',
  (kind) => {
    fc.assert(
      fc.property(
        mappedSettings,
        fc.constantFrom(...values),
        fc.option(fc.constantFrom(...MEANINGS[kind])),
        (settings, value, meaning) => {
          const edited = mapValue(settings, kind, value, meaning, values);
          const [before, edit] = [mappingReader(settings, kind), mappingReader(edited, kind)];
          expect(checkSettings(edited)).toEqual(checkSettings(settings));
          for (const at of [settings, edited])
            for (const { id } of values) expect(shown(at, kind, id)).toBe(counted(at, kind, Number(id)));
          for (const other of values)
            if (other !== value) expect(edit.meaningOf(other)).toBe(before.meaningOf(other));
            else if (meaning !== null) expect(edit.meaningOf(other)).toBe(meaning);
        },
      ),
    );
  },
);

test('what is suggested has a reason, and what is not known is not guessed', () => {
  const of = (kind: MappingKind, name: string) =>
    mappingReader(DEFAULT_SETTINGS, kind).suggest({ id: '1', name });
  expect(of('discovery', 'Acceptance testing')).toEqual({
    means: '"UAT"',
    reason: { kind: 'synonym', of: expect.any(String) as string },
  });
  expect(of('resolution', 'As designed')).toMatchObject({ means: 'rejected' });
  expect(of('resolution', 'Fixed')).toBeNull();
  expect(of('severity', 'Purple')).toBeNull();
  const clash = { ...DEFAULT_SETTINGS, ladder: { ...DEFAULT_SETTINGS.ladder, boundary: 'Gone' } };
  expect(mappingReader(clash, 'discovery').suggest({ id: '1', name: 'UAT' })).toBeNull();
});

test('strangers are named with their path and kind; what is not known of a kind accuses nothing', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    defects: { ...DEFAULT_SETTINGS.defects, types: ['bug', { id: '99' }] },
    fields: { ...DEFAULT_SETTINGS.fields, origin: 'customfield_1' },
    discovery: [{ options: [{ id: '5' }], range: 'UAT' }],
    dimensions: { type: { from: 'field', field: 'customfield_2' }, area: { from: 'components' } },
    inference: { ...DEFAULT_SETTINGS.inference, ownRules: [{ component: 'Cart', range: 'UAT' }] },
  };
  const none = {
    statuses: null,
    resolutions: null,
    priorities: null,
    labels: null,
    linkTypes: null,
    versions: null,
  };
  const known = {
    ...none,
    types: [{ id: '1', name: 'Bug' }],
    options: [],
    components: [{ id: '7', name: 'cart' }],
    fields: [{ id: 'customfield_2', name: 'Kind' }],
  };
  expect(strangersOf(settings, known)).toEqual([
    { path: 'defects.types', kind: 'types', matcher: { id: '99' } },
    { path: 'fields.origin', kind: 'fields', matcher: { id: 'customfield_1' } },
    { path: 'discovery', kind: 'options', matcher: { id: '5' } },
    ...DEFAULT_SETTINGS.mechanisms.flatMap(({ options }) =>
      options.map((matcher) => ({ path: 'mechanisms', kind: 'options', matcher })),
    ),
    { path: 'followThrough.options', kind: 'options', matcher: 'Regression test added' },
  ]);
  expect(strangersOf(settings, { ...known, options: null }).map(({ path }) => path)).toEqual([
    'defects.types',
    'fields.origin',
  ]);
});

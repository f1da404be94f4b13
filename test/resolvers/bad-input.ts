import fc from 'fast-check';
import type { ResolverName } from '../../src/contract/calls';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { ROWS, type Subjects } from './rights-rows';

/** Texts that mean something to somebody they are not meant for. */
export const TEXTS = [
  '',
  ' ',
  '\u0000',
  'line\r\nbreak\ttab\u0007',
  '\ud800',
  '\u202egnirts',
  '\u{1F41B}'.repeat(64),
  "'; DROP TABLE project; -- ",
  "' OR '1'='1",
  '") OR level is not EMPTY OR ("',
  'x) OR (project is not EMPTY',
  '1 ORDER BY created',
  '\\" OR 1=1 \\',
  '%_%',
  '${7*7}',
  '{{7*7}}',
  '#{7*7}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '../../../../etc/passwd',
  '10001?expand=all&x=',
  '__proto__',
  'constructor',
  'toString',
  'customfield_10000',
  'customfield_99999999999999999999999',
  '9'.repeat(400),
  '-1',
  '1e9',
  'NaN',
  'a'.repeat(20_000),
];

const NUMBERS = [0, -1, 1.5, 1e21, 1e308, 2 ** 31, 2 ** 53, 2 ** 64, Number.MIN_SAFE_INTEGER];

/** As a browser can send it: through JSON, where `__proto__` is a key like any other. */
const POLLUTION = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'];

/** Lists in lists, or groups in groups, so deep that who follows them step by step runs out of stack. */
export function nested(depth: number, open: string, close: string): unknown {
  return JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
}

/** Sizes are those of the JSON that Forge lets through at all. */
const HUGE: readonly (() => unknown)[] = [
  () => Array.from({ length: 30_000 }, () => ''),
  () => Array.from({ length: 30_000 }, (_, n) => n + 1),
  () => Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n])),
  () => nested(2_000, '[', ']'),
  () => nested(2_000, '{"a":', '}'),
  () => 'ü'.repeat(150_000),
];

const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...NUMBERS, null, true, false) },
  { weight: 2, arbitrary: fc.constantFrom(...POLLUTION).map((text): unknown => JSON.parse(text)) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [{}], [null], ['x', 1]) },
  { weight: 1, arbitrary: fc.constantFrom(...HUGE).map((make) => make()) },
  { weight: 2, arbitrary: fc.jsonValue() },
);

/** Payloads that reach further than those of the table of rights: every optional part is there. */
function whole(subjects: Subjects): Readonly<Partial<Record<ResolverName, object>>> {
  const { projectId } = subjects;
  const filter = {
    releases: { by: 'shipped in', from: 1, to: 2 },
    created: { from: '2024-01-01', to: '2024-12-31' },
    severities: ['critical'],
    areas: ['cart', null],
    types: [null],
    taggedOnly: true,
  };
  const field = { kind: 'field', id: 'customfield_10000' };
  const criteria = [
    { by: 'area', is: 'cart' },
    { by: 'origin', is: 'Code' },
    { by: 'found', at: { stage: 'UAT' } },
    { by: 'shipped in', releases: [1, null] },
    { by: 'created', from: '2024-01-01', to: '2024-12-31' },
    { by: 'flow', stage: 'UAT', is: 'entered' },
  ];
  const file = { format: 'defect-leakage-settings', formatVersion: 1, definitionVersion: 1, document: {} };
  return {
    report: { projectId, asOf: '2024-06-01', filter },
    gadget: { projectIds: [projectId], filter: { severities: ['high'], areas: ['cart'] } },
    'audit-export': { projectId, after: { day: 19_800, issueId: 1, rows: 3 }, filter, rowsAPage: 5 },
    'issue-set': { projectId, set: { row: 'in scope', criteria }, filter },
    'sprint-review': { projectId, from: '2024-05-01', to: '2024-05-31' },
    'tag-issue': { issueId: subjects.issueId, field: 'origin', from: '1', optionId: '2', suggested: '2' },
    'triage-done': {
      projectId,
      issueIds: [subjects.issueId],
      outcomes: [{ field: 'origin', accepted: true }],
    },
    'preview-settings': { projectId, document: DEFAULT_SETTINGS },
    'save-project-settings': { projectId, document: DEFAULT_SETTINGS, revision: 999 },
    'save-site-settings': { document: DEFAULT_SETTINGS, revision: 999 },
    'read-settings-file': { projectId, file: { ...file, document: DEFAULT_SETTINGS } },
    'set-up-state': {
      projectIds: [projectId],
      fields: { discovery: 'customfield_10000', origin: null, mechanism: null },
    },
    'set-up-projects': { text: 'SHOP', from: 0, types: ['Bug', { id: '10' }] },
    'set-up-reach': { projectIds: [projectId], types: ['Bug', { id: '10' }] },
    'set-up-options': { fieldIds: ['customfield_10000'] },
    'set-up-suggestions': { projectIds: [projectId], severity: 'customfield_10000', types: ['Bug'] },
    'save-set-up-draft': {
      draft: {
        step: 'projects',
        projectIds: [projectId],
        fields: { discovery: field, origin: { kind: 'create' }, mechanism: { kind: 'none' } },
        settings: { edited: DEFAULT_SETTINGS, base: DEFAULT_SETTINGS },
        settingsRevision: 0,
        hasProposals: true,
      },
      revision: 999,
    },
    'create-fields': {
      fields: ['origin'],
      projectIds: [projectId],
      screenIds: [1],
      taken: ['customfield_10000'],
    },
  };
}

function* pathsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* pathsIn(part, [...path, key]);
}

function withAt(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at))
    return at.map((part, place) => (String(place) === key ? withAt(part, rest, value) : (part as unknown)));
  const group = (at ?? {}) as Readonly<Record<string, unknown>>;
  return { ...group, [key]: withAt(group[key], rest, value) };
}

/** A good payload with something odd in one place, or something odd instead of it. */
export function badPayload(name: ResolverName, subjects: Subjects): fc.Arbitrary<unknown> {
  const good = whole(subjects)[name] ?? ROWS[name].payload(subjects);
  return fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom(...pathsIn(good)), odd)
        .map(([path, value]) => withAt(good, path, value)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...TEXTS), odd).map(
        ([key, value]) =>
          // A spread would set the prototype; JSON has it as a key.
          JSON.parse(
            `${JSON.stringify({ ...good, '': 0 }).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`,
          ) as unknown,
      ),
    },
  );
}

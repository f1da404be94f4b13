import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import { FIELD_NAMES, FIELD_ROLES, type FieldRole } from '../../../src/domain/suggest/field-names';
import { type SelectField, suggestFields } from '../../../src/domain/suggest/field-roles';
import {
  mechanismReader,
  meaningsOf,
  originReader,
  stageReader,
} from '../../../src/domain/suggest/option-meaning';
import { MECHANISM_NAMES, ORIGIN_NAMES, STAGE_NAMES } from '../../../src/domain/suggest/option-names';
import { type SiteFindings, suggestSetUp } from '../../../src/domain/suggest/set-up';
import { rangeNamed } from '../../../src/domain/stage';
import { ladderOf } from '../../../src/domain/normalise/meaning';

let nextId = 100;
const option = (name: string) => ({ id: String(nextId++), name });
const field = (id: number, name: string, ...options: string[]): SelectField => ({
  id: `customfield_${id}`,
  name,
  options: options.map(option),
});
const chosenOf = (fields: readonly SelectField[]) => {
  const found = suggestFields(fields, DEFAULT_SETTINGS);
  return Object.fromEntries(
    FIELD_ROLES.flatMap((role) => (found[role].chosen ? [[role, found[role].chosen.field.name]] : [])),
  ) as { readonly [R in FieldRole]?: string };
};
const nothingFound: SiteFindings = {
  fields: [],
  priorities: [],
  resolutions: [],
  statuses: [],
  versions: [],
};

describe('fields', () => {
  test('are found by name and options, with the reasons', () => {
    const fields = [
      field(1, 'Found in', 'QA', 'UAT', 'Prod', 'Moon base'),
      field(2, 'Root cause', 'No test case', 'Flaky test', 'Third party'),
      field(3, 'Defect Origin', 'Requirements', 'Coding'),
      field(4, 'Severity', 'S1', 'S2', 'S3'),
      field(5, 'Defect type', 'Functional', 'Performance', 'Other'),
      field(6, 'Squad', 'Red', 'Blue'),
      field(7, 'Colour', 'Red', 'Blue'),
      field(8, 'Regression test added', 'Yes', 'No'),
    ];
    expect(chosenOf(fields)).toEqual({
      discovery: 'Found in',
      origin: 'Defect Origin',
      mechanism: 'Root cause',
      severity: 'Severity',
      prevention: 'Regression test added',
      type: 'Defect type',
      area: 'Squad',
    });
    expect(suggestFields(fields, DEFAULT_SETTINGS).discovery.chosen).toEqual({
      field: { id: 'customfield_1', name: 'Found in' },
      score: 85,
      reasons: [
        { kind: 'name', match: 'sure', like: 'Found in' },
        { kind: 'options', matched: 3, of: 4 },
      ],
    });
  });

  test('called an origin, but with the options of a discovery, tell where a defect was found', () => {
    const origin = field(1, 'Defect origin', 'Pre-production', 'Production');
    expect(chosenOf([origin])).toEqual({ discovery: 'Defect origin' });
    expect(chosenOf([origin, field(2, 'Found in', 'QA', 'Production')])).toEqual({ discovery: 'Found in' });
  });

  test('with a fitting name, but unknown options, come into question only', () => {
    const { mechanism, origin } = suggestFields([field(1, 'Root cause', 'Ours', 'Theirs')], DEFAULT_SETTINGS);
    for (const { chosen, candidates } of [mechanism, origin]) {
      expect(chosen).toBeNull();
      expect(candidates).toEqual([
        {
          field: { id: 'customfield_1', name: 'Root cause' },
          score: 15,
          reasons: [{ kind: 'name', match: 'likely', like: 'Root cause' }],
        },
      ]);
    }
  });

  test('of other matters are left alone', () => {
    const others = [
      field(1, 'Department', 'Production', 'Sales', 'Finance'),
      field(2, 'Country of origin', 'Norway', 'Peru'),
      field(3, 'Colour', 'Red'),
      field(4, 'Found in version', '1.0', '2.0'),
      field(5, 'Empty'),
    ];
    expect(chosenOf(others)).toEqual({});
  });

  test('with the same name are all told, the older first, and only one is chosen', () => {
    const twins = [field(10, 'Found in', 'QA', 'UAT'), field(9, 'Found in', 'QA', 'UAT')];
    const { chosen, candidates } = suggestFields(twins, DEFAULT_SETTINGS).discovery;
    expect(chosen?.field.id).toBe('customfield_9');
    expect(candidates.map((candidate) => candidate.field.id)).toEqual(['customfield_9', 'customfield_10']);
  });
});

describe('options', () => {
  const stages = stageReader(DEFAULT_SETTINGS);
  test.each([
    [' SYSTEM  test ', 'System test', { kind: 'name' }],
    ['QA', 'System test', { kind: 'synonym', of: 'QA' }],
    ['Found in QA phase', 'System test', { kind: 'synonym', of: 'QA' }],
    ['SIT', 'Integration test', { kind: 'synonym', of: 'SIT' }],
    ['Uat testing', 'UAT', { kind: 'synonym', of: 'UAT test' }],
    ['Prod', 'after release', { kind: 'name' }],
    ['Live', 'after release', { kind: 'synonym', of: 'Live' }],
    ['pre_prod', 'before release', { kind: 'name' }],
    ['Customer', 'Production (found by customers)', { kind: 'synonym', of: 'Customer' }],
    ['Development', { from: 'Code review', to: 'Unit test' }, { kind: 'synonym', of: 'Development' }],
  ])('"%s" is a place on the ladder', (name, means, reason) => {
    expect(stages(name)).toEqual({ means, reason });
  });

  test('that nobody knows are listed, never guessed', () => {
    const options = ['QA', 'Moon base', '', '???', 'Found in', 'production line'].map(option);
    const { mapped, unmapped } = meaningsOf(options, stages);
    expect(mapped.map(({ option: { name } }) => name)).toEqual(['QA']);
    expect(unmapped).toEqual(options.slice(1));
  });

  test('name only stages that the ladder has, spelled as it spells them', () => {
    const ladder = { stages: ['uat', 'Live'], releaseLine: 'Live', boundary: 'Live' };
    const read = stageReader({ ladder, discovery: [] });
    expect(read('Acceptance testing')?.means).toBe('uat');
    expect(read('live')).toEqual({ means: 'Live', reason: { kind: 'name' } });
    expect(read('Production')?.means).toBe('after release');
    for (const name of ['QA', 'Development', 'Customer']) expect(read(name)).toBeNull();
  });

  test('of origins and mechanisms, in the words of the settings', () => {
    const origins = originReader({ origins: DEFAULT_SETTINGS.origins });
    expect(
      ['Coding error', 'requirements', 'INFRASTRUCTURE', 'Luck'].map((name) => origins(name)?.means),
    ).toEqual(['Code', 'Requirements', 'Environment', undefined]);
    const mechanisms = mechanismReader({ mechanisms: DEFAULT_SETTINGS.mechanisms });
    expect(mechanisms('Expected production issue')).toEqual({
      means: 'Not preventable',
      reason: { kind: 'name' },
    });
    expect(mechanisms('Untested')?.means).toBe('No test existed');
    expect(originReader({ origins: [] })('Coding')).toBeNull();
  });

  test('every common name means what stands beside it in the default settings, and no other', () => {
    const ladder = ladderOf(DEFAULT_SETTINGS);
    for (const [range, names] of STAGE_NAMES) {
      expect(rangeNamed(ladder, range)).not.toBeNull();
      for (const name of names) expect([name, stages(name)?.means]).toEqual([name, range]);
    }
    const tables = [
      [ORIGIN_NAMES, originReader(DEFAULT_SETTINGS)],
      [MECHANISM_NAMES, mechanismReader(DEFAULT_SETTINGS)],
    ] as const;
    for (const [table, read] of tables)
      for (const [means, names] of table)
        for (const name of names) expect([name, read(name)?.means]).toEqual([name, means]);
  });
});

describe('values', () => {
  const counted = (name: string, count: number | null) => ({ ...option(name), count });
  test('are prefilled from what is there, the most frequent first', () => {
    const found = suggestSetUp(
      {
        ...nothingFound,
        priorities: [
          counted('Trivial', 3),
          counted('Critical', 2545),
          counted('P2', 40),
          counted('Odd', 900),
          counted('Uncounted', null),
        ],
        resolutions: [
          counted('DUPLICATE', 12),
          counted("Won't Fix", 80),
          counted('As Designed', 30),
          counted('Cannot reproduce', 31),
          counted('Moved', 1),
        ],
        statuses: [counted('Open', 5), counted('Unconfirmed', 2)],
        versions: [counted('Sprint 4', 9), counted('1.0', 50), counted('Backlog', 20)],
      },
      DEFAULT_SETTINGS,
    );
    const brief = (
      all: readonly { value: { name: string; count: number | null }; means: unknown; reason: unknown }[],
    ) => all.map(({ value, means, reason }) => [value.name, value.count, means, reason]);
    expect(brief(found.severities)).toEqual([
      ['Critical', 2545, 'critical', { kind: 'name' }],
      ['Odd', 900, null, null],
      ['P2', 40, 'high', { kind: 'synonym', of: 'P2' }],
      ['Trivial', 3, 'low', { kind: 'name' }],
      ['Uncounted', null, null, null],
    ]);
    expect(brief(found.resolutions)).toEqual([
      ["Won't Fix", 80, 'valid', { kind: 'name' }],
      ['Cannot reproduce', 31, 'rejected', { kind: 'name' }],
      ['As Designed', 30, 'rejected', { kind: 'synonym', of: 'As designed' }],
      ['DUPLICATE', 12, 'duplicate', { kind: 'name' }],
      ['Moved', 1, 'valid', null],
    ]);
    expect(found.unconfirmed.map(({ name }) => name)).toEqual(['Unconfirmed']);
    expect(found.notReleases.map(({ name, count }) => [name, count])).toEqual([
      ['Backlog', 20],
      ['Sprint 4', 9],
    ]);
    expect(found.options).toEqual({ discovery: null, origin: null, mechanism: null });
  });
});

describe('whatever a site has', () => {
  const names = [
    ...FIELD_ROLES.flatMap((role) => [...FIELD_NAMES[role].sure, ...FIELD_NAMES[role].likely]),
    'Colour',
    'Notes',
  ];
  const optionNames = [...STAGE_NAMES, ...ORIGIN_NAMES, ...MECHANISM_NAMES].flatMap(([, known]) => known);
  const anyName = (known: readonly string[]) =>
    fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 12 }));
  const fields = fc
    .array(fc.record({ name: anyName(names), options: fc.array(anyName(optionNames), { maxLength: 6 }) }), {
      maxLength: 8,
    })
    .map((all) => all.map(({ name, options }, at) => field(at + 1, name, ...options)));

  test('no role has two fields, no field two roles, and the chosen one is among the best', () => {
    fc.assert(
      fc.property(fields, (all) => {
        const found = suggestFields(all, DEFAULT_SETTINGS);
        const chosen = FIELD_ROLES.flatMap((role) => found[role].chosen?.field.id ?? []);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const role of FIELD_ROLES) {
          const { chosen: best, candidates } = found[role];
          expect(candidates.map(({ score }) => score)).toEqual(
            candidates.map(({ score }) => score).sort((a, b) => b - a),
          );
          if (best) expect(candidates).toContainEqual(best);
          for (const { score, reasons } of candidates) {
            expect(score).toBeLessThanOrEqual(100);
            expect(reasons.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test('the order in which it is found changes nothing', () => {
    fc.assert(
      fc.property(
        fields.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const reversed = shuffled.map(({ options, ...rest }) => ({
            ...rest,
            options: [...options].reverse(),
          }));
          expect(suggestFields(reversed, DEFAULT_SETTINGS)).toEqual(suggestFields(all, DEFAULT_SETTINGS));
        },
      ),
    );
  });

  test('an option is mapped or listed as unmapped, once; one without a known word is never mapped', () => {
    const unknown = fc.string({ maxLength: 10 }).map((text) => `zz${text}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyName(optionNames), unknown)), (all) => {
        const options = all.map(option);
        for (const read of [stageReader(DEFAULT_SETTINGS), originReader(DEFAULT_SETTINGS)]) {
          const { mapped, unmapped } = meaningsOf<unknown>(options, read);
          const ids = [...mapped.map((entry) => entry.option.id), ...unmapped.map(({ id }) => id)];
          expect(ids.sort()).toEqual(options.map(({ id }) => id).sort());
          expect(mapped.filter((entry) => entry.option.name.startsWith('zz'))).toEqual([]);
        }
      }),
    );
  });
});

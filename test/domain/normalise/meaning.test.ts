import { ladderOf, meaningOf, severityOf } from '../../../src/domain/normalise/meaning';
import { matchingIds } from '../../../src/domain/names';
import { project, settings } from '../build';

const SELECT = { ...settings().fields, severity: 'customfield_9' };

test('a value is named by id or by name; an id that Jira no longer knows matches nothing', () => {
  const names = new Map([
    [1, 'Fixed'],
    [2, ' fixed '],
    [3, '4'],
  ]);
  expect([...matchingIds(['FIXED'], names)]).toEqual([1, 2]);
  expect([...matchingIds([{ id: '3' }, { id: '99' }], names)]).toEqual([3]);
  expect([...matchingIds(['3', '4'], names)]).toEqual([3]);
  expect([...matchingIds([], names)]).toEqual([]);
});

test('an id beats a name, and of several names the first in order wins', () => {
  const chosen = settings({
    severities: {
      critical: ['Blocker', 'High'],
      high: ['High', { id: '1' }],
      medium: [{ id: '1' }],
      low: [],
    },
  });
  const meaning = meaningOf(project([], []), chosen);
  // 1 is Blocker by name and high by id, 2 is High by two names.
  expect([1, 2, 3, null].map((id) => severityOf(id, meaning))).toEqual([
    'high',
    'critical',
    'unmapped',
    'none',
  ]);
});

test('severity is read of priorities, or of the options of the field that is mapped', () => {
  const base = project([], []);
  const facts = { ...base, names: { ...base.names, options: new Map([[7, 'Blocker']]) } };
  expect(severityOf(7, meaningOf(facts, settings()))).toBe('unmapped');
  expect(severityOf(1, meaningOf(facts, settings()))).toBe('critical');
  expect(severityOf(7, meaningOf(facts, settings({ fields: SELECT })))).toBe('critical');
  expect(severityOf(1, meaningOf(facts, settings({ fields: SELECT })))).toBe('unmapped');
});

test('an origin and a mechanism are meant by their own name, and by the further options they name', () => {
  const origins = [
    { name: 'Code', introduced: 'Code review', caught: 'Unit test', options: ['sunspots', { id: '301' }] },
  ];
  const { origins: byId, mechanisms } = meaningOf(project([], []), settings({ origins }));
  expect([301, 302, 303].map((id) => byId.get(id)?.name)).toEqual(['Code', 'Code', 'Code']);
  expect([201, 202, 103].map((id) => mechanisms.get(id)?.name)).toEqual([
    'Not preventable',
    'No test existed',
    undefined,
  ]);
});

test("a project's own value may say another range than the stage of its name, by id", () => {
  const discovery = [
    { options: [{ id: '101' }], range: { from: 'Unit test', to: 'UAT' } },
    { options: ['UAT'], range: 'after release' },
  ];
  const { discoveryRanges } = meaningOf(project([], []), settings({ discovery }));
  expect(discoveryRanges.get(101)).toEqual({ from: 3, to: 6 });
  expect(discoveryRanges.get(102)).toEqual({ from: 6, to: 6 });
  expect(discoveryRanges.has(105)).toBe(false);
});

test('a stage that is not on the ladder is refused by name', () => {
  const { ladder, inference } = settings();
  expect(() => ladderOf({ ladder: { ...ladder, boundary: 'Moon' } })).toThrow(
    new RangeError('"Moon" is not a stage of the ladder'),
  );
  expect(() => ladderOf({ ladder: { ...ladder, releaseLine: 'Moon' } })).toThrow(RangeError);
  expect(ladderOf({ ladder: { ...ladder, boundary: ' uat ' } })).toMatchObject({
    releaseLine: 8,
    boundary: 6,
  });
  const ownRules = [{ label: 'known', range: { from: 'UAT', to: 'Moon' } }];
  expect(() => meaningOf(project([], []), settings({ inference: { ...inference, ownRules } }))).toThrow(
    /"\{"from":"UAT","to":"Moon"\}" is not a range of the ladder/,
  );
});

import { valuesOf } from '../../../src/domain/normalise/dimension';
import { meaningOf } from '../../../src/domain/normalise/meaning';
import type { DimensionSource } from '../../../src/domain/settings';
import { defect, project, settings } from '../build';

const LABELS = new Map([
  [1, 'team-Red'],
  [2, ' TEAM-blue '],
  [3, 'team-'],
  [4, 'steam-x'],
]);

function values(source: DimensionSource | null, facts: Parameters<typeof defect>[1]): readonly string[] {
  const base = project([], []);
  const meaning = meaningOf(
    { ...base, names: { ...base.names, labels: LABELS } },
    settings({ dimensions: { type: source, area: null } }),
  );
  expect(valuesOf(defect('2024-01-01'), meaning.areas)).toEqual([]);
  return valuesOf(defect('2024-01-01', facts), meaning.types);
}

test('components give their names; one that Jira named never is shown by its id, not dropped', () => {
  expect(values({ from: 'components' }, { components: [1, 9] })).toEqual(['Checkout', '#9']);
  expect(values({ from: 'components' }, {})).toEqual([]);
});

test('a mapped field gives the name of its option, the one of the dimension asked', () => {
  const field = { from: 'field', field: 'customfield_1' } as const;
  expect(values(field, { typeOptionId: 102, areaOptionId: 101 })).toEqual(['UAT']);
  expect(values(field, { areaOptionId: 101 })).toEqual([]);
});

test('what no mapping can know, such as several options at once, is unmapped, not dropped', () => {
  expect(values({ from: 'field', field: 'customfield_1' }, { typeOptionId: 0 })).toEqual(['unmapped']);
});

test('a label prefix gives what follows it, without case; the bare prefix and other labels give nothing', () => {
  const all = { labels: [1, 2, 3, 4, 9] };
  expect(values({ from: 'labels', prefix: 'Team-' }, all)).toEqual(['Red', 'blue']);
  expect(values({ from: 'labels', prefix: '  team-  ' }, all)).toEqual(['Red', 'blue']);
});

test('a dimension that is not mapped has no values', () => {
  expect(values(null, { components: [1], labels: [1], typeOptionId: 102 })).toEqual([]);
});

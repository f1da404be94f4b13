import type { AreaCount } from '../../src/domain/aggregate/areas/area-counts';
import { emptyTally, sumCounts } from '../../src/domain/aggregate/counts';
import { presentDimension } from '../../src/domain/present/dimension-view';
import { summaryOf } from '../../src/domain/present/dimension-summary';
import { areasMessages, type Breakdown } from '../../static/project-page/areas/areas-messages';
import { valueRows } from '../../static/project-page/areas/dimension-rows';
import { english } from './report';

const messages = areasMessages(english);
const area = (name: string, escaped: number, contained: number, unclassified = 0): AreaCount => ({
  name,
  counts: { escaped, contained, unclassified },
});
const breakdown = (
  areas: readonly AreaCount[],
  overall = sumCounts(areas.map((a) => a.counts)),
): Breakdown => {
  const view = presentDimension({ areas, none: emptyTally(), overall }, 10);
  if (!view) throw new Error('the dimension is mapped');
  return { view, summary: summaryOf(view) };
};
const sentence = (...areas: AreaCount[]): string => messages.sentence(breakdown(areas), null, 10);

describe('the sentence of Areas', () => {
  test('nothing mapped', () => {
    expect(messages.sentence(null, null, 10)).toBe(
      'The settings map neither areas nor types, so there is nothing to break the defects down by.',
    );
  });

  test('mapped, but no defect has one', () => {
    expect(sentence()).toBe('No defect in scope has an area.');
    expect(messages.sentence(null, breakdown([]), 10)).toBe('No defect in scope has a type.');
  });

  test('nothing classified', () => {
    expect(sentence(area('Cart', 0, 0, 4), area('Pay', 0, 0, 1))).toBe(
      'No defect in scope is classified yet, so none of the 2 areas has a rate.',
    );
  });

  test('all too small', () => {
    expect(sentence(area('Cart', 1, 0))).toBe(
      'The only area has not the 10 classified defects that a rate needs.',
    );
    expect(sentence(area('Cart', 1, 2), area('Pay', 9, 0))).toBe(
      'None of 2 areas has the 10 classified defects that a rate needs.',
    );
  });

  test('none stands out, all escaped among them', () => {
    expect(sentence(area('Cart', 5, 15), area('Pay', 6, 14), area('Blog', 1, 0))).toBe(
      'Of 3 areas, 2 of them large enough to judge, none differs from the 29.3% of all by more than chance.',
    );
    expect(sentence(area('Cart', 20, 0), area('Pay', 20, 0))).toBe(
      'Of 2 areas, none differs from the 100.0% of all by more than chance.',
    );
  });

  test('what stands out is named on its side', () => {
    const overall = { escaped: 100, contained: 900, unclassified: 0 };
    expect(messages.sentence(breakdown([area('Pay', 8, 2)], overall), null, 10)).toBe(
      'Of 1 area, Pay escapes more than the limits allow.',
    );
    expect(messages.sentence(breakdown([area('Pay', 0, 200)], overall), null, 10)).toBe(
      'Of 1 area, Pay escapes less than the limits allow.',
    );
  });

  test('areas that differ together, none alone', () => {
    const areas = Array.from({ length: 12 }, (_, at) =>
      area(`A${at}`, at % 2 === 0 ? 40 : 60, at % 2 === 0 ? 60 : 40),
    );
    expect(sentence(...areas)).toBe(
      'Of 12 areas, none lies beyond the limits, which are widened: together they differ by more than chance.',
    );
  });
});

test('rows are in the order of n, then by name, never of the rate', () => {
  const { view } = breakdown([area('A', 0, 20), area('B', 20, 0), area('C', 30, 0), area('D', 0, 0, 7)]);
  expect(valueRows(view).map(({ name }) => name)).toEqual(['C', 'A', 'B', 'D']);
});

test('what parts may exceed, and how limits are made, is said', () => {
  const overlapping = breakdown([area('A', 5, 15), area('B', 5, 15)], {
    escaped: 8,
    contained: 22,
    unclassified: 0,
  });
  expect(messages.note('area', overlapping, 10)).toContain('the parts add up to more than all');
  expect(messages.note('area', breakdown([area('A', 5, 15)]), 10)).not.toContain('more than all');
});

test('a small area has no flag, and one beyond has words', () => {
  expect(messages.flag({ state: 'too few' })).toBeNull();
  expect(messages.flag({ state: 'judged', limits: { lower: 0, upper: 0.5 }, beyond: null })).toBeNull();
  expect(messages.flag({ state: 'judged', limits: { lower: 0, upper: 0.5 }, beyond: 'above' })).toBe(
    'above the limits',
  );
});

import fc from 'fast-check';
import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../src/domain/facts';
import { presentCauses } from '../../../src/domain/present/causes-view';
import { day, defect, project, settings } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const NO_TEST = 202;
const NOT_PREVENTABLE = 201;
const CODE = 302;
const escape = (facts: Partial<DefectFacts> = {}): DefectFacts =>
  defect('2024-03-05', { discoveryId: 106, ...facts });
const causesOf = (defects: readonly DefectFacts[]) =>
  presentCauses(reportOf(project([], defects), settings(), AS_OF), 10);

test('no escape: no cause, and a share of nothing is no data', () => {
  const view = causesOf([defect('2024-03-05', { discoveryId: 101 })]);
  expect(view).toMatchObject({ escaped: 0, causes: [], leading: [], followThrough: null });
  expect(view.unknown.all).toEqual({ found: 0, of: 0, fraction: null });
});

test('what nothing could have prevented is left out of the escapes, and told', () => {
  const view = causesOf([escape({ mechanismId: NOT_PREVENTABLE }), escape({ mechanismId: NO_TEST })]);
  expect(view).toMatchObject({ escaped: 1, notPreventable: 1, leading: ['No test existed'] });
});

test('untagged and unmapped are told apart, and stand last together', () => {
  const view = causesOf([escape(), escape({ mechanismId: 999 }), escape({ mechanismId: NO_TEST })]);
  expect(view.unknown).toMatchObject({ none: 1, unmapped: 1, all: { found: 2, of: 3 } });
  expect(view.byOrigin.rows.map(({ row }) => row)).toEqual(['No test existed', null]);
});

test('the layer that missed it is where its origin should have been caught', () => {
  const { missed } = causesOf([escape({ originId: CODE }), escape()]);
  expect(missed.columns).toEqual([
    'Requirements review',
    'Design review',
    'Unit test',
    'System test',
    'Staging',
    null,
  ]);
  expect(missed.rows).toEqual([{ row: { kind: 'all' }, cells: [0, 0, 1, 0, 0, 1], total: 2 }]);
});

test('every table of causes adds up to the escapes, whatever the facts', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const report = reportOf(wholeProject(versions, defects), chosen, AS_OF);
      const view = presentCauses(report, chosen.minimumN);
      const { escaped } = view;
      expect(escaped).toBe(report.outcomes.escaped);
      expect(sum(view.causes.map((cause) => cause.escaped.found)) + view.unknown.all.found).toBe(escaped);
      expect(sum(view.byOrigin.rows.map(({ total }) => total))).toBe(escaped);
      expect(sum(view.originTotals)).toBe(escaped);
      view.originTotals.forEach((total, column) =>
        expect(sum(view.byOrigin.rows.map(({ cells }) => cells[column] ?? NaN))).toBe(total),
      );
      for (const { cells, total } of [...view.byOrigin.rows, ...view.missed.rows])
        expect(sum(cells)).toBe(total);
      expect(view.missed.rows.at(-1)).toMatchObject({ row: { kind: 'all' }, total: escaped });
      expect(view.byOrigin.rows.slice(0, -1).map(({ row }) => row)).toEqual(
        view.causes.map(({ mechanism }) => mechanism),
      );
      const counts = view.causes.map((cause) => cause.escaped.found);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(view.leading.length).toBe(counts.filter((count) => count === counts[0]).length);
    }),
  );
});

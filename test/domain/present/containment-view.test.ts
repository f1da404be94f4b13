import fc from 'fast-check';
import { reportOf } from '../../../src/domain/aggregate/report';
import { presentContainment } from '../../../src/domain/present/containment-view';
import { matrix, PHASES } from '../aggregate/ladder/seven-phases';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('the published seven phases', () => {
  const view = presentContainment(matrix, 10);

  test('what should have been caught and was: the diagonal, 216 of 714', () => {
    expect(view.inPlace).toMatchObject({ state: 'rate', found: 216, of: 714 });
    expect(view.impossible).toBe(0);
  });

  test('what leaked past each gate: all of its origin that later phases found', () => {
    expect(view.gates).toEqual([
      { stage: 'I0', leaked: 205 },
      { stage: 'I1', leaked: 90 },
      { stage: 'I2', leaked: 106 },
      { stage: 'UT', leaked: 97 },
    ]);
  });

  test('catch rate and removal efficiency are two numbers: 82.09 and 85.94 % of the last test', () => {
    const [last] = view.stages.slice(-2);
    expect(last?.catchRate).toMatchObject({ found: 110, of: 134 });
    expect(last?.removalEfficiency).toMatchObject({ found: 110, of: 128 });
  });

  test('each cell with its verdict: impossible left of the diagonal, gates to the right of it', () => {
    const [, second] = view.rows;
    expect(second?.cells.slice(0, 4).map(({ verdict }) => verdict)).toEqual([
      { kind: 'impossible' },
      { kind: 'in place' },
      { kind: 'leaked', gates: 1 },
      { kind: 'leaked', gates: 2 },
    ]);
    expect(second?.cells.slice(PHASES.length).map(({ verdict }) => verdict)).toEqual([null, null, null]);
  });
});

test('rows, columns and verdicts add up to what is in scope, whatever the facts', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const report = reportOf(wholeProject(versions, defects), chosen, day('2024-06-30'));
      const view = presentContainment(report.ladder.matrix, chosen.minimumN);
      const { inPlace, gates, rows, totals, columns } = view;
      expect(totals.total).toBe(report.reconciliation['in scope']);
      for (const row of [...rows, totals]) {
        expect(row.cells).toHaveLength(columns.length);
        expect(sum(row.cells.map(({ count }) => count))).toBe(row.total);
      }
      totals.cells.forEach(({ count }, column) =>
        expect(sum(rows.map((row) => row.cells[column]?.count ?? NaN))).toBe(count),
      );
      const of = (kind: string): number =>
        sum(rows.flatMap((row) => row.cells.filter((c) => c.verdict?.kind === kind).map((c) => c.count)));
      expect(inPlace).toMatchObject({ found: of('in place'), of: of('in place') + of('leaked') });
      expect(view.impossible).toBe(of('impossible'));
      expect(sum(gates.map(({ leaked }) => leaked))).toBe(of('leaked'));
      expect(view.withOrigin + (rows.at(-1)?.total ?? NaN)).toBe(totals.total);
    }),
  );
});

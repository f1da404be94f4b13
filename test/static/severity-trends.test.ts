import { severityTrends, type SeverityBy } from '../../static/project-page/severity-trends';
import { NO_FILTER, type ReportFilter } from '../../src/domain/filter/filter';
import { day, defect, version } from '../domain/build';
import { SEVERITY } from '../domain/placing';
import { CONTAINED, ESCAPED, modelOf } from './report';

const versions = [version(1, '2024-01-31')];
const critical = { severityId: SEVERITY.critical, affected: [1] };
const low = { severityId: SEVERITY.low, affected: [1] };
const defects = [
  defect('2024-02-05', { ...critical, discoveryId: ESCAPED }),
  defect('2024-02-06', { ...low, discoveryId: CONTAINED }),
  defect('2024-04-10', { ...critical, discoveryId: CONTAINED }),
  defect('2024-06-11', { ...low, discoveryId: ESCAPED }),
];
const shown = (by: SeverityBy, filter: ReportFilter = NO_FILTER, of = defects) =>
  severityTrends(modelOf(versions, of, { asOf: '2024-06-15', filter }), by, ({ label }) => label).map(
    ({ severity, marks, pooled }) => [
      severity,
      marks.map(({ name, kind }) => `${name} ${kind}`).join(', '),
      `${pooled.escaped} of ${pooled.n}`,
    ],
  );

test('no defect: no severity to draw, by release or by period', () => {
  expect((['release', 'month', 'quarter'] as const).map((by) => shown(by, NO_FILTER, []))).toEqual([
    [],
    [],
    [],
  ]);
});

test('severities stand over the same periods; the running one is partial and not in the sum', () => {
  expect(shown('month')).toEqual([
    ['critical', '2024-02 unjudged, 2024-03 gap, 2024-04 unjudged, 2024-05 gap, 2024-06 partial', '1 of 2'],
    ['low', '2024-02 unjudged, 2024-03 gap, 2024-04 gap, 2024-05 gap, 2024-06 partial', '0 of 1'],
  ]);
  expect(shown('quarter')).toEqual([
    ['critical', '2024-Q1 unjudged, 2024-Q2 partial', '1 of 1'],
    ['low', '2024-Q1 unjudged, 2024-Q2 partial', '0 of 1'],
  ]);
});

test('a period that the filter cuts is partial at either end, and nothing stands outside', () => {
  const created = { from: day('2024-02-03'), to: day('2024-04-20') };
  expect(shown('month', { ...NO_FILTER, created })).toEqual([]);
  expect(shown('month', { ...NO_FILTER, created: { ...created, from: day('2024-02-01') } })).toEqual([
    ['critical', '2024-02 unjudged, 2024-03 gap, 2024-04 partial', '1 of 1'],
    ['low', '2024-02 unjudged, 2024-03 gap, 2024-04 partial', '0 of 1'],
  ]);
  expect(shown('quarter', { ...NO_FILTER, created })).toEqual([]);
});

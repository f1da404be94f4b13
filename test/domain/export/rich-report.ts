import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../src/domain/facts';
import { presentReport } from '../../../src/domain/present/report-view';
import { day, defect, version } from '../build';
import { EVERYTHING, wholeProject } from '../facts-arbitrary';
import { FOUND, SEVERITY, times } from '../placing';

export const AS_OF = day('2024-06-30');
const reopened = (at: string, fixed: number[]): DefectFacts['history'] => ({
  steps: [{ at: Date.parse(`${at}T12:00:00Z`), moves: [], resolutionCleared: true, fixed }],
  discoveryEdits: [],
});
/** A project that has something in every table but that of the signals. */
const base = wholeProject(
  [
    version(1, '2024-01-10', { name: '=1.0' }),
    version(2, '2024-03-10', { name: '1.1' }),
    version(3, '2024-06-20'),
    version(4, '2024-06-25', { released: false }),
  ],
  [
    ...times(12, () => defect('2024-01-20', { discoveryId: FOUND.customers, affected: [1], originId: 302 })),
    ...times(30, () => defect('2024-01-05', { discoveryId: FOUND.unitTest, affected: [1], fixed: [1] })),
    ...times(9, () =>
      defect('2024-03-12', {
        discoveryId: FOUND.customers,
        affected: [2],
        severityId: SEVERITY.critical,
        mechanismId: 202,
        typeOptionId: 501,
        components: [1],
        labels: [1],
      }),
    ),
    ...times(31, () =>
      defect('2024-03-01', { discoveryId: FOUND.uat, affected: [2], components: [1], typeOptionId: 502 }),
    ),
    defect('2024-03-02', { discoveryId: FOUND.unitTest, fixed: [2], history: reopened('2024-04-01', [2]) }),
    defect('2024-05-02', {
      discoveryId: FOUND.uat,
      affected: [1],
      originId: 301,
      resolved: Date.parse('2024-05-09T12:00:00Z'),
    }),
    defect('2024-06-22', { discoveryId: FOUND.customers, affected: [3], originId: 301 }),
    defect('2024-06-23', { discoveryId: FOUND.unmapped }),
    ...times(60, () => defect('2024-06-01', { discoveryId: FOUND.preProduction })),
  ],
);
export const report = reportOf(base, EVERYTHING, AS_OF);
export const view = presentReport(report, EVERYTHING);

import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts, VersionFacts } from '../../../src/domain/facts';
import { gadgetCounts } from '../../../src/domain/gadget/counts';
import { type GadgetSpan, presentGadget } from '../../../src/domain/present/gadget-view';
import { day, defect, project, settings, version } from '../build';

const ESCAPED = 106;
const CONTAINED = 101;
const chosen = settings();
const many = (count: number, on: string, discoveryId: number, affected: number[]): DefectFacts[] =>
  Array.from({ length: count }, () => defect(on, { discoveryId, affected }));
const shown = (versions: VersionFacts[], defects: DefectFacts[], span: GadgetSpan, asOf = '2024-06-30') =>
  presentGadget(gadgetCounts(reportOf(project(versions, defects), chosen, day(asOf))), span, chosen);

const shipped = [version(1, '2024-01-10'), version(2, '2024-06-20')];
const defects = [
  ...many(3, '2024-01-20', ESCAPED, [1]),
  ...many(12, '2024-01-05', CONTAINED, [1]),
  ...many(2, '2024-06-25', ESCAPED, [2]),
];

test('the headline, a release and rolling days, each with what it is over', () => {
  expect(shown(shipped, defects, { kind: 'mature releases' })).toMatchObject({
    basis: { kind: 'mature releases', releases: 1 },
    rate: { state: 'rate', escaped: 3, n: 15 },
    containment: { state: 'rate', found: 12, of: 15 },
  });
  expect(shown(shipped, defects, { kind: 'release', id: 2 })).toMatchObject({
    basis: { kind: 'release', name: 'v2', maturity: { state: 'maturing', ageDays: 10 } },
    rate: { state: 'too few', escaped: 2, n: 2 },
    containment: { state: 'too few', found: 0, of: 2 },
  });
  expect(shown(shipped, defects, { kind: 'days', days: 7 })).toMatchObject({
    basis: { kind: 'days', days: 7, standIn: false },
    rate: { escaped: 2, n: 2 },
  });
});

test('a release that is gone is that, and not a release without defects', () => {
  expect(shown(shipped, defects, { kind: 'release', id: 4711 })).toEqual({ state: 'release gone', id: 4711 });
  expect(shown([version(3, null)], defects, { kind: 'release', id: 3 })).toMatchObject({
    state: 'number',
    rate: { state: 'no data' },
    containment: { state: 'no data' },
  });
});

test('with maturing releases only, the days stand in and the youngest release is named', () => {
  const found = shown([version(2, '2024-06-20')], many(2, '2024-06-25', ESCAPED, [2]), {
    kind: 'mature releases',
  });
  expect(found).toMatchObject({
    basis: { kind: 'days', days: 90, standIn: true, maturing: { name: 'v2', ageDays: 10 } },
    rate: { escaped: 2 },
  });
  expect(shown([], [], { kind: 'mature releases' })).toMatchObject({
    basis: { standIn: true, maturing: null },
    rate: { state: 'no data', bounds: null },
  });
});

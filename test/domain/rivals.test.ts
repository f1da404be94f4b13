import { poolReports } from '../../src/domain/aggregate/pool';
import { type Report, reportOf } from '../../src/domain/aggregate/report';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { formatPercent, sentenceOf } from '../../src/domain/present/format';
import { presentReport, type ReportView } from '../../src/domain/present/report-view';
import { wilson } from '../../src/domain/statistics/wilson';
import { day, defect, DUPLICATE_LINK, project, settings, version } from './build';
import { FOUND, SEVERITY, times } from './placing';

// The mistakes that other tools for this number make, one test each, over the whole way from facts to what is shown.

const CHOSEN = settings({
  minimumN: 1,
  dimensions: { type: { from: 'field', field: 'customfield_1' }, area: { from: 'components' } },
});
const AS_OF = day('2024-06-30');
const report = (defects: DefectFacts[], versions: VersionFacts[] = []): Report =>
  reportOf(project(versions, defects), CHOSEN, AS_OF);
const view = (defects: DefectFacts[], versions: VersionFacts[] = []): ReportView =>
  presentReport(report(defects, versions), CHOSEN);
const found = (discoveryId: number | null, facts: Partial<DefectFacts> = {}): DefectFacts =>
  defect('2024-05-01', { discoveryId, ...facts });

test('rival mistake 1: a project without defects is not perfect: no data, neither 0 % nor 100 %', () => {
  const { inScope, headline, releases, noRelease, severities, series } = view([], [version(1, '2024-01-01')]);
  const rates = [
    inScope,
    headline.rate,
    noRelease.fixedIn,
    noRelease.shippedIn,
    ...releases.flatMap((each) => [each.fixedIn, each.shippedIn, each.shippedInLifetime]),
    ...severities.map(({ rate }) => rate),
    ...series.rolling.map(({ rate }) => rate),
  ];
  expect(rates).toHaveLength(17);
  for (const rate of rates) {
    expect(rate).toMatchObject({ state: 'no data', n: 0, bounds: null, coverage: null });
    expect(rate).not.toHaveProperty('rate');
    expect(sentenceOf(rate)).toBe('no data');
  }
});

test('rival mistake 2: nothing is rounded and kept: three times 1 of 3 is 3 of 9, a third to the last digit', () => {
  const third = (): Report => report([found(FOUND.production), found(FOUND.uat), found(FOUND.uat)]);
  const pooled = poolReports([third(), third(), third()], CHOSEN, AS_OF);
  expect(pooled.outcomes).toEqual({ escaped: 3, contained: 6, unclassified: 0 });
  const { inScope } = presentReport(pooled, CHOSEN);
  expect(inScope).toMatchObject({ escaped: 3, n: 9, rate: 1 / 3 });
  expect(formatPercent(1 / 3)).toBe('33.33 %');
});

test('rival mistake 3: a defect with two labels is in both lists and once overall, which stays under 100 %', () => {
  const both = { components: [1, 2] };
  const { areas } = view([
    found(FOUND.production, both),
    found(FOUND.customers, both),
    found(FOUND.uat, { components: [1] }),
  ]);
  expect(areas?.values.map(({ name, rate }) => [name, rate.escaped, rate.n])).toEqual([
    ['Checkout', 2, 3],
    ['Search', 2, 2],
  ]);
  expect(areas?.overall).toMatchObject({ escaped: 2, n: 3, rate: 2 / 3 });
});

test('rival mistake 4: what escaped is a part of what was counted, so that a late flood of escapes is 100 % at most', () => {
  const flood = times(30, () => defect('2024-05-02', { affected: [1] }));
  const { releases, series, inScope } = view(
    [defect('2024-04-30', { affected: [1] }), ...flood],
    [version(1, '2024-05-01')],
  );
  expect(releases[0]?.shippedIn).toMatchObject({ escaped: 30, n: 31, rate: 30 / 31 });
  expect(inScope).toMatchObject({ rate: 30 / 31 });
  const months = series.calendar.month.map(({ label, rate }) => [label, rate.escaped, rate.n]);
  expect(months).toEqual([
    ['2024-04', 0, 1],
    ['2024-05', 30, 30],
    ['2024-06', 0, 0],
  ]);
});

test('rival mistake 5: several values, none, unknown ones and odd spelling drop nothing and crash nothing', () => {
  const base = project(
    [],
    [
      found(FOUND.unmapped, { severityId: SEVERITY.unmapped, originId: 303, components: [1, 9] }),
      found(null, { affected: [99], fixed: [99], labels: [99], mechanismId: 999, resolutionId: 999 }),
      found(FOUND.production, { severityId: SEVERITY.critical, mechanismId: 999 }),
    ],
  );
  const odd = { ...base.names, options: new Map([...base.names.options, [103, ' PRODUCTION ']] as const) };
  const made = presentReport(reportOf({ ...base, names: odd }, CHOSEN, AS_OF), CHOSEN);
  expect(made.reconciliation['in scope']).toBe(3);
  expect(made.inScope).toMatchObject({ escaped: 1, contained: 0, unclassified: 2 });
  expect(made.notes).toMatchObject({ unmappedDiscovery: 1, withUnknownVersion: 1 });
  const severities = made.severities.map(({ severity, rate }) => [severity, rate.n + rate.unclassified]);
  expect(Object.fromEntries(severities)).toMatchObject({ critical: 1, unmapped: 1, none: 1 });
  expect(made.ladder).toMatchObject({ unmappedOrigin: 1, noOrigin: { total: 3 } });
  expect(made.companions.mechanisms.unknown).toEqual({ none: 0, unmapped: 1 });
  expect(made.areas?.values.map(({ name }) => name)).toEqual(['#9', 'Checkout']);
});

test('rival mistake 6: what there is none of is absent, not 0: no duration, no interval, no centre, no date', () => {
  const { companions, trend, lamps, suggestedWindow, latest } = view([]);
  expect(companions).toMatchObject({
    timeToDetect: { days: null },
    timeToResolve: { all: { days: null } },
    daysSinceCritical: null,
    followThrough: null,
    recurrences: null,
    failureShare: { fraction: null },
  });
  expect(trend).toMatchObject({ centre: null, sigmaZ: null, points: [] });
  expect(lamps.map(({ interval, recent }) => [interval, recent.fraction])).toEqual(
    times(4, () => [null, null]),
  );
  expect([suggestedWindow, latest.mature, latest.sameAge]).toEqual([null, null, null]);
});

test('rival mistake 7: rates are pooled: 1 of 1 and 0 of 99 are 1 %, and no mean of 100 % and 0 %', () => {
  const [first, second] = [version(1, '2024-01-10'), version(2, '2024-02-10')];
  const { headline, series } = view(
    [defect('2024-01-11', { affected: [1] }), ...times(99, () => defect('2024-02-01', { affected: [2] }))],
    [first, second],
  );
  expect(headline).toMatchObject({ basis: 'mature releases', rate: { escaped: 1, n: 100, rate: 0.01 } });
  expect(series.movingAverage.points.at(-1)?.rate).toMatchObject({ rate: 0.01 });
  expect(series.kinds).toMatchObject([{ releaseIds: [1, 2], rate: { rate: 0.01 } }]);
});

test('rival mistake 8: one defect is one escape, whatever it affects and whoever reported it again', () => {
  const duplicates = (issueId: number): DefectFacts['links'] => [
    { typeId: DUPLICATE_LINK, direction: 'outward', issueId },
  ];
  const { reconciliation, releases, inScope } = view(
    [
      defect('2024-05-01', { id: 1, affected: [1, 2] }),
      defect('2024-05-02', { id: 2, affected: [1], links: duplicates(1) }),
      defect('2024-05-03', { id: 3, affected: [2], links: duplicates(2) }),
    ],
    [version(1, '2024-03-01'), version(2, '2024-04-01')],
  );
  expect(reconciliation).toMatchObject({ duplicate: 2, 'in scope': 1 });
  expect(inScope).toMatchObject({ escaped: 1, n: 1 });
  expect(releases.map(({ shippedInLifetime }) => shippedInLifetime.escaped)).toEqual([1, 0]);
});

test('rival mistake 9: grand totals count each defect once, in whatever way it has several values', () => {
  const several = { components: [1, 2], affected: [1, 2], fixed: [1, 2], typeOptionId: 401, originId: 302 };
  const { areas, types, ladder, releases, noRelease } = view(
    times(3, () => defect('2024-05-01', several)),
    [version(1, '2024-03-01'), version(2, '2024-04-01')],
  );
  expect([areas?.overall.n, types?.overall.n, ladder.totals.total, ladder.missed.overall.total]).toEqual([
    3, 3, 3, 3,
  ]);
  for (const by of ['fixedIn', 'shippedInLifetime'] as const)
    expect(releases.map((each) => each[by].n)).toEqual([3, 0]);
  expect([noRelease.fixedIn.n, noRelease.shippedIn.n]).toEqual([0, 0]);
});

test('rival mistake 10: the interval of 38/38 and 0/77 stays within [0, 1], and clamping does not move 19/38', () => {
  expect(wilson(38, 38)?.upper).toBe(1);
  expect(wilson(0, 77)?.lower).toBe(0);
  // 30-digit arithmetic (mpmath 1.3).
  expect(wilson(38, 38)?.lower).toBeCloseTo(0.90819013177442, 13);
  expect(wilson(0, 77)?.upper).toBeCloseTo(0.047518425282434, 13);
  expect(wilson(19, 38)?.lower).toBeCloseTo(0.34849928364395, 13);
  expect(wilson(19, 38)?.upper).toBeCloseTo(0.65150071635605, 13);
});

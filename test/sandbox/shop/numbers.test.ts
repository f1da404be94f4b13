import { trendOf } from '../../../src/domain/aggregate/trend';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import { FIELD_OPTIONS } from '../../../sandbox/shop/options';
import { factsOf, openShop, readBugs, reportOn, type Shop, TODAY } from './harness';

let opened: Shop;

beforeAll(() => {
  opened = openShop();
});

test('the options are what the default settings know, and one that they do not', () => {
  const { ladder, discovery, origins, mechanisms } = DEFAULT_SETTINGS;
  const known = [...ladder.stages, ...discovery.flatMap(({ options }) => options)];
  expect([...FIELD_OPTIONS.discovery.options].sort()).toEqual([...known, 'Somewhere else'].sort());
  expect([...FIELD_OPTIONS.origin.options]).toEqual(origins.map(({ name }) => name));
  expect([...FIELD_OPTIONS.mechanism.options]).toEqual(mechanisms.map(({ name }) => name));
});

test('the settings map the three fields and change nothing else', () => {
  const fields = { ...opened.shop.fields, severity: 'priority', prevention: null };
  expect(opened.settings).toEqual({ ...DEFAULT_SETTINGS, fields });
});

test('the app can read every bug, and finds eight under a security level', async () => {
  const read = await readBugs(opened);
  expect(read.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  expect(read.filter(({ kind }) => kind === 'secured')).toHaveLength(8);
  expect(read.filter(({ kind }) => kind === 'defect').length).toBeGreaterThan(580);
});

test('every row of the reconciliation that the defaults can fill is filled', async () => {
  const { reconciliation, provenance, outcomes, notes } = await reportOn(opened);
  expect(reconciliation['duplicate']).toBeGreaterThanOrEqual(15);
  expect(reconciliation['rejected']).toBe(18);
  expect(reconciliation['not preventable']).toBe(5);
  expect(provenance.tagged).toBeGreaterThan(provenance.inferred['release date']);
  expect(provenance.inferred['release date']).toBeGreaterThan(150);
  expect(outcomes.unclassified).toBeGreaterThan(25);
  expect(notes).toEqual({
    unmappedDiscovery: 12,
    withUnknownVersion: 0,
    createdAfterAsOf: 0,
    versionsNotReleases: 0,
    releasedWithoutDate: 1,
  });
});

test('a tenth of the bugs is wrongly tagged: impossible pairs, conflicts and the option nobody mapped', async () => {
  const { defects, versions, names } = await factsOf(opened);
  const stages = DEFAULT_SETTINGS.ladder.stages;
  const nameOf = (id: number | null) => (id === null ? undefined : names.options.get(id));
  let [impossible, conflicts] = [0, 0];
  for (const { discoveryId, originId, affected, created } of defects) {
    const found = stages.indexOf(nameOf(discoveryId) ?? '');
    const origin = DEFAULT_SETTINGS.origins.find(({ name }) => name === nameOf(originId));
    if (origin && found >= 0 && found < stages.indexOf(origin.introduced)) impossible += 1;
    const wasOut = versions.some(
      ({ id, released, releaseDay }) =>
        affected.includes(id) &&
        released &&
        releaseDay !== null &&
        releaseDay < Math.floor(created / 86_400_000),
    );
    if (wasOut && found >= 0 && found < stages.indexOf(DEFAULT_SETTINGS.ladder.boundary)) conflicts += 1;
  }
  expect(impossible).toBeGreaterThan(12);
  expect(conflicts).toBeGreaterThan(12);
  const share = (impossible + conflicts + 12) / [...defects].length;
  expect(share).toBeGreaterThan(0.06);
  expect(share).toBeLessThan(0.14);
});

test.each([
  [TODAY, undefined],
  ['2026-11-23', 1],
  ['2027-02-28', 2],
  ['2024-02-29', 3],
  ['2026-06-07', 4],
])('on %s with the seed %s the chart shows one signal: the fourth-last mature release', async (day, seed) => {
  const shop = openShop(day, seed);
  const { rows } = (await reportOn(shop, day)).releases;
  const trend = trendOf(rows);
  expect(trend.signals).toEqual([
    { kind: 'beyond limit', releaseId: Number(shop.shop.signal.id), direction: 'above' },
  ]);
  expect(trend.chart.limits).toBe('provisional');
  const points = trend.points.map(({ point }) => point);
  expect(points.filter(({ kind }) => kind === 'judged')).toHaveLength(15);
  expect(points.filter(({ kind }) => kind === 'maturing')).toHaveLength(2);
  const mature = trend.points.filter(({ point }) => point.kind !== 'maturing');
  expect(mature.at(-4)?.row.release.id).toBe(Number(shop.shop.signal.id));
});

test('the other judged releases leak 15 to 30 %, patch releases more, and most escapes come within 30 days', async () => {
  const { rows } = (await reportOn(opened)).releases;
  const judged = trendOf(rows).points.flatMap(({ row, point }) =>
    point.kind === 'judged' && row.release.id !== Number(opened.shop.signal.id) ? [point.rate] : [],
  );
  expect(Math.min(...judged)).toBeGreaterThan(0.15);
  expect(Math.max(...judged)).toBeLessThan(0.3);
  const patches = rows.filter(({ release }) => /\.[1-9]$/.test(release.name) && release.releaseDay !== null);
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    patches.reduce((total, row) => total + of(row), 0);
  const pooled =
    sum((row) => row.escapedInWindow) / sum((row) => row.escapedInWindow + row.shippedIn.contained);
  expect(pooled).toBeGreaterThan(0.3);
  const lifetime = rows.reduce((total, row) => total + row.shippedIn.escaped, 0);
  const early = rows.reduce((total, row) => total + row.escapedInWindow, 0);
  expect(early / lifetime).toBeGreaterThan(0.7);
  expect(early).toBeLessThan(lifetime);
});

test('some escapes arrive more than 90 days after their release', async () => {
  const { defects, versions } = await factsOf(opened);
  const dayOf = new Map(versions.map(({ id, releaseDay }) => [id, releaseDay]));
  const late = [...defects].filter(({ affected: [first], created }) => {
    const day = first === undefined ? null : (dayOf.get(first) ?? null);
    return day !== null && Math.floor(created / 86_400_000) - day > 90;
  });
  expect(late.length).toBeGreaterThan(2);
});

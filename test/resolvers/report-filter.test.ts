import { createComponent } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { readCsv } from '../domain/export/read-csv';
import { ask, data, developer, enable, open, shopSite } from '../support/site';

let sandbox: Sandbox;
let shopId: number;
let releaseId: number;

beforeAll(async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const checkout = createComponent(site, shop, 'Checkout');
  addBug('2024-05-02', { affected: [release], components: [checkout] });
  addBug('2024-05-03', { affected: [release] });
  addBug('2024-04-20', { affected: [release] });
  addBug('2024-05-20');
  shopId = Number(shop.id);
  releaseId = Number(release.id);
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
});
afterAll(() => sandbox.close());

const reportOf = async (filter?: unknown) => {
  return (await data(sandbox, 'report', { projectId: shopId, filter }, developer)).report;
};

test('a filter limits what is counted, says what it left out, and no filter is none', async () => {
  expect(await reportOf({})).toEqual(await reportOf());
  const may = await reportOf({ created: { from: '2024-05-01' } });
  expect(may).toMatchObject({
    read: 4,
    filtering: { outside: 1 },
    outcomes: { escaped: 2, unclassified: 1 },
  });
  const area = await reportOf({ areas: ['checkout'], releases: { by: 'shipped in', from: releaseId } });
  expect(area).toMatchObject({ filtering: { outside: 3 }, outcomes: { escaped: 1 } });
  expect((await reportOf({ taggedOnly: true })).outcomes).toMatchObject({ escaped: 0, unclassified: 4 });
});

test.each<[string, unknown, string, string]>([
  ['a release that is gone', { releases: { by: 'shipped in', to: 4711 } }, 'filter.releases.to', '4711'],
  ['an area that is gone', { areas: ['Payments'] }, 'filter.areas[0]', '"Payments"'],
  ['a dimension without a field', { types: ['Security'] }, 'filter.types', '["Security"]'],
  ['a severity that does not exist', { severities: ['urgent'] }, 'filter.severities[0]', '"urgent"'],
  ['no day', { created: { from: '2024-02-30' } }, 'filter.created.from', '"2024-02-30"'],
  [
    'days the wrong way round',
    { created: { from: '2024-02-02', to: '2024-02-01' } },
    'filter.created.to',
    '"2024-02-01"',
  ],
  ['what is no condition', { severity: ['high'] }, 'filter.severity', '["high"]'],
])('%s is named, not ignored', async (_what, filter, path, value) => {
  const answer = await ask(sandbox, 'report', { projectId: shopId, filter }, developer);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', problems: [{ path, value }] } });
});

test('the audit says which defects are inside, page by page', async () => {
  const asked = { projectId: shopId, filter: { areas: [null] }, rowsAPage: 2 };
  const first = await data(sandbox, 'audit-export', { ...asked, after: null }, developer);
  const second = await data(sandbox, 'audit-export', { ...asked, after: first.next }, developer);
  const [head, ...rows] = readCsv(first.csv + second.csv);
  const at = head?.indexOf('inside the filter') ?? -1;
  expect(rows.map((row) => row[at])).toEqual(['yes', 'no', 'yes', 'yes']);
});

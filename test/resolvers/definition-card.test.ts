import type { Sandbox } from '../../sandbox/open';
import type { DefinitionCard } from '../../src/contract/report';
import { createLink } from '../../sandbox/jira';
import { data, enable, open, shopSite } from '../support/site';

const DAY = 86_400_000;
let sandbox: Sandbox;
let shop: ReturnType<typeof shopSite>;

beforeEach(async () => {
  shop = shopSite();
  const { addBug, release } = shop;
  // Shipped on 1 May: one escape within 30 days, one in the UAT of the time before, and one later than the window.
  addBug('2024-05-02', { affected: [release] });
  addBug('2024-04-20', { affected: [release] });
  addBug('2024-06-25', { affected: [release] });
  sandbox = await open(shop);
  await enable(sandbox, shop.shop);
});
afterEach(() => sandbox.close());

const answer = () => data(sandbox, 'report', { projectId: Number(shop.shop.id), asOf: '2024-09-01' });
const card = async (): Promise<DefinitionCard> => (await answer()).card;
const save = (document: unknown) => data(sandbox, 'save-site-settings', { document });

test('settings that never changed have no beginning and nothing before them', async () => {
  expect(await card()).toMatchObject({ settingsRevision: 0, since: null, was: null });
});

test('after a change the card has its revision, its instant and what the headline was', async () => {
  const before = (await answer()).report.headline;
  expect(before.counts).toEqual({ escaped: 1, contained: 1, unclassified: 0 });
  await save({ exposureWindowDays: 60, minimumN: 1 });
  const { report, card: changed } = await answer();
  expect(report.headline.counts).toEqual({ escaped: 2, contained: 1, unclassified: 0 });
  expect(changed).toMatchObject({ settingsRevision: 1, was: { headline: before, minimumN: 10 } });
  expect(changed.since).toBe((await data(sandbox, 'settings', {})).history[0]?.at);
});

test('what it was is told for 30 days', async () => {
  await save({ exposureWindowDays: 60 });
  shop.clock.advance(29.9 * DAY);
  expect((await card()).was).not.toBeNull();
  shop.clock.advance(0.2 * DAY);
  expect((await card()).was).toBeNull();
});

test('a change of what is read or how it is judged, and one that changes nothing, has no "was"', async () => {
  await save({ exposureWindowDays: 60 });
  await save({ exposureWindowDays: 60, target: 0.1, defects: { horizonMonths: 36 } });
  expect(await card()).toMatchObject({ settingsRevision: 2, was: null });
  await save({ exposureWindowDays: 60, target: 0.1, defects: { horizonMonths: 36 } });
  expect(await card()).toMatchObject({ settingsRevision: 3, was: null });
});

test('what it was is told also where only the settings before went by what links lead to', async () => {
  const { site, addBug, release } = shop;
  const relates = site.linkTypes.add({ id: '10003', name: 'Relates', inward: 'relates', outward: 'relates' });
  createLink(site, relates, addBug('2024-05-03', { affected: [release] }), addBug('2024-05-04'));
  await sandbox.platform.settle();
  await save({ followThrough: { linkTypes: ['Relates'] } });
  const { report, card: mapped } = await answer();
  expect([report.followThrough, mapped.was]).toMatchObject([{ prevented: { found: 0, of: 3 } }, {}]);
  await save({ exposureWindowDays: 60 });
  const { report: after, card: changed } = await answer();
  expect([after.followThrough, changed.was?.headline]).toEqual([null, report.headline]);
});

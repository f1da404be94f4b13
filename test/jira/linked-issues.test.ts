import { createIssue, createProject, createSecurityLevel } from '../../sandbox/jira';
import { linkTargets, readLinkedIssues } from '../../src/jira/linked-issues';
import { type AppCalls, appCalls } from '../support/app-call';
import { shopSite } from '../support/site';

let shop: ReturnType<typeof shopSite>;
let app: AppCalls;
beforeEach(async () => {
  shop = shopSite();
  app = await appCalls(shop);
});
afterEach(() => app.close());

const read = (...issues: readonly { readonly id: string }[]) =>
  app.run(() => readLinkedIssues(issues.map(({ id }) => Number(id))));

test('type, creation and whether it is a request of a service project are read, and the names of the types', async () => {
  const { site, story, bug, open, addBug } = shop;
  const desk = createProject(site, { key: 'DESK', type: 'service_desk' });
  const created = Date.parse('2024-05-02T10:00:00Z');
  const task = addBug('2024-05-01', { type: story });
  const request = createIssue(site, { project: desk, type: bug, status: open, created });
  expect(await read(request, task)).toEqual({
    issues: [
      { id: Number(task.id), typeId: 11, created: Date.parse('2024-05-01T09:00:00Z'), serviceRequest: false },
      { id: Number(request.id), typeId: 10, created, serviceRequest: true },
    ],
    names: expect.arrayContaining([
      { kind: 'types', id: 11, name: 'Story' },
      { kind: 'types', id: 10, name: 'Bug' },
    ]) as unknown,
    unreadable: 0,
  });
});

test('nothing is told of an issue under a security level, whether the app may see it or not, nor of one that is gone', async () => {
  const { site, story, addBug } = shop;
  const secured = [true, false].map((admitsApp) =>
    addBug('2024-05-01', {
      type: story,
      level: createSecurityLevel(site, shop.shop, { name: `Admits ${admitsApp}`, admitsApp }),
    }),
  );
  expect(await read(...secured, { id: '999999' })).toEqual({ issues: [], names: [], unreadable: 0 });
});

test('many are read a hundred at once, none without a request', async () => {
  const issues = Array.from({ length: 201 }, () => shop.addBug('2024-05-01'));
  expect((await read(...issues)).issues.map(({ id }) => id)).toEqual(issues.map(({ id }) => Number(id)));
  expect(app.jira.usage.of('bulkFetchIssues')).toEqual({ calls: 3, points: 3 + 201 });
  app.jira.usage.reset();
  expect(await read()).toEqual({ issues: [], names: [], unreadable: 0 });
  expect(app.jira.usage.total.calls).toBe(0);
});

test('worth reading is every end of a link that is no stored defect, each once', () => {
  const link = (issueId: number, direction: 'outward' | 'inward' = 'outward') => ({
    typeId: 1,
    direction,
    issueId,
  });
  const defects = [{ links: [link(30), link(4, 'inward'), link(100)] }, { links: [link(4)] }, { links: [] }];
  expect(linkTargets(defects, (id) => id === 100)).toEqual([4, 30]);
});

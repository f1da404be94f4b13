import { createBoard, createProject, createSprint, setAppAccess } from '../../sandbox/jira';
import { metered } from '../../src/jira/meter';
import { readSprints } from '../../src/jira/sprints';
import { type AppCalls, appCalls } from '../support/app-call';
import { shopSite } from '../support/site';

const at = (day: string): number => Date.parse(`${day}T08:00:00Z`);

let shop: ReturnType<typeof shopSite>;
let app: AppCalls;
beforeEach(async () => {
  shop = shopSite();
  app = await appCalls(shop);
});
afterEach(() => app.close());

const read = (boardId: number | null = null) => app.run(() => readSprints(Number(shop.shop.id), boardId));
const namesOf = async (boardId: number | null = null) => (await read(boardId))?.map(({ name }) => name);

test('a sprint has the times that it has in Jira; one to come has not begun, even with a planned start', async () => {
  const board = createBoard(shop.site, shop.shop, 'Shop board');
  const planned = { startDate: at('2024-05-01'), endDate: at('2024-05-14') };
  const make = (values: Parameters<typeof createSprint>[2]) => createSprint(shop.site, board, values).id;
  const future = make({ name: 'Three', state: 'future', ...planned });
  const bare = make({ name: 'Four', state: 'future' });
  const closed = make({ name: 'One', state: 'closed', ...planned, completeDate: at('2024-05-15') });
  const active = make({ name: 'Two', state: 'active', ...planned });
  const [start, end] = [planned.startDate, planned.endDate];
  expect(await read()).toEqual([
    { id: future, name: 'Three', start: null, end, completed: null },
    { id: bare, name: 'Four', start: null, end: null, completed: null },
    { id: closed, name: 'One', start, end, completed: at('2024-05-15') },
    { id: active, name: 'Two', start, end, completed: null },
  ]);
});

test('boards and sprints of more than one page are read to the end', async () => {
  const boards = Array.from({ length: 51 }, (_, number) =>
    createBoard(shop.site, shop.shop, `Board ${number}`, number < 50 ? 'kanban' : 'scrum'),
  );
  const [board] = boards.slice(-1);
  if (!board) throw new Error('no board');
  for (let number = 0; number < 101; number++)
    createSprint(shop.site, board, { name: `Sprint ${number}`, state: number % 2 ? 'closed' : 'active' });
  const points = await app.run(() =>
    metered(async (meter) => {
      const found = await readSprints(Number(shop.shop.id), null);
      expect(new Set(found?.map(({ name }) => name)).size).toBe(101);
      return meter.points;
    }),
  );
  expect(points).toBe(app.jira.usage.total.points);
  expect(app.jira.usage.byOperation).toMatchObject({
    getAllBoards: { calls: 2, points: 2 + 51 },
    getAllSprints: { calls: 3, points: 3 + 101 },
  });
});

test('the first board with sprints counts: the own before others, Scrum before team-managed, then by id', async () => {
  const web = createProject(shop.site, { key: 'WEB' });
  const board = (name: string, type: 'scrum' | 'simple' | 'kanban' = 'scrum', project = shop.shop) => {
    const made = createBoard(shop.site, project, name, type, [project, shop.shop]);
    if (type !== 'kanban') createSprint(shop.site, made, { name: `of ${name}`, state: 'active' });
    return made;
  };
  board('Kanban', 'kanban');
  board('Shared', 'scrum', web);
  expect(await namesOf()).toEqual(['of Shared']);
  board('Simple', 'simple');
  expect(await namesOf()).toEqual(['of Simple']);
  board('First');
  const second = board('Second');
  expect(await namesOf()).toEqual(['of First']);
  expect(await namesOf(second.id)).toEqual(['of Second']);
});

test('boards without sprints are an empty list, not an error', async () => {
  expect(await read()).toEqual([]);
  const kanban = createBoard(shop.site, shop.shop, 'Kanban', 'kanban');
  expect(await read()).toEqual([]);
  expect(app.jira.usage.of('getAllSprints').calls).toBe(0);
  createBoard(shop.site, shop.shop, 'Team-managed, sprints off', 'simple');
  expect(await read()).toEqual([]);
  expect(await read(kanban.id)).toEqual([]);
  createBoard(shop.site, shop.shop, 'Scrum, nothing planned');
  expect(await read()).toEqual([]);
  expect(app.logs).toEqual([]);
});

test.each([
  ['the site has no Jira Software', 403, () => (shop.site.hasSoftware = false), null],
  ['the board is not there', 404, () => undefined, 1],
  ['the app may not see the project', 400, () => setAppAccess(shop.site, shop.shop, false), null],
])('not read, with the reason in the log: %s', async (_why, status, arrange, boardId) => {
  createBoard(shop.site, createProject(shop.site, { key: 'WEB' }), 'Web board');
  arrange();
  expect(await read(boardId)).toBeNull();
  expect(app.logs.map(({ message }) => JSON.parse(message) as unknown)).toEqual([
    expect.objectContaining({ event: 'sprints-not-read', projectId: Number(shop.shop.id), status }),
  ]);
});

test('a failure of Jira is no answer', async () => {
  app.jira.faults.next('getAllBoards', { status: 503 });
  await expect(read()).rejects.toMatchObject({ status: 503 });
});

import { createBoard, createProject, createSecurityLevel, createSprint } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { SprintReviewAnswer } from '../../src/contract/sprint-review';
import { foundCounts } from '../../src/domain/aggregate/sprint-review/review';
import { formatDay } from '../../src/domain/day';
import { ask, data, developer, enable, newSite, open, outsider, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let shopId: number;
let bareId: number;
let notEnabledId: number;
let sprintIds: readonly number[];
let secret: string;

const at = (day: string): number => Date.parse(`${day}T09:00:00Z`);

beforeAll(async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const board = createBoard(site, shop, 'Shop board');
  const sprint = (name: string, start: string, end: string, state: 'closed' | 'active') =>
    createSprint(site, board, {
      name,
      state,
      startDate: at(start),
      endDate: at(end),
      ...(state === 'closed' ? { completeDate: at(end) } : {}),
    });
  const sprints = [
    sprint('Sprint 1', '2024-04-15', '2024-04-28', 'closed'),
    sprint('Sprint 2', '2024-04-29', '2024-05-12', 'closed'),
    sprint('Sprint 3', '2024-05-13', '2024-06-09', 'active'),
  ];
  createSprint(site, board, { name: 'Sprint 4', state: 'future' });
  sprintIds = sprints.map(({ id }) => id);
  const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
  addBug('2024-04-20', { affected: [release] });
  addBug('2024-05-02', { affected: [release] });
  addBug('2024-05-03', { affected: [release] });
  addBug('2024-05-04');
  addBug('2024-05-20', { affected: [release] });
  secret = addBug('2024-05-05', { affected: [release], level }).key;
  const bare = createProject(site, { key: 'BARE' });
  const notEnabled = createProject(site, { key: 'NONE' });
  [shopId, bareId, notEnabledId] = [Number(shop.id), Number(bare.id), Number(notEnabled.id)];
  sandbox = await open({ site, clock });
  await enable(sandbox, shop, bare);
});
afterAll(() => sandbox.close());

const review = (payload: object): Promise<SprintReviewAnswer> =>
  data(sandbox, 'sprint-review', { projectId: shopId, ...payload }, developer);

function reviewed({ result }: SprintReviewAnswer) {
  if (result.state !== 'reviewed') throw new Error(JSON.stringify(result));
  return result.review;
}

test('unless told otherwise: the last completed sprint against the one before, and what can be chosen, newest first', async () => {
  const answer = await review({});
  const { span, before, found, escapes, shipped } = reviewed(answer);
  expect(answer.sprints?.map(({ name, isCompleted }) => [name, isCompleted])).toEqual([
    ['Sprint 3', false],
    ['Sprint 2', true],
    ['Sprint 1', true],
  ]);
  expect(span.sprint?.name).toBe('Sprint 2');
  expect(before?.span.sprint?.name).toBe('Sprint 1');
  expect(foundCounts({ found })).toEqual({ escaped: 2, contained: 0, unclassified: 1 });
  expect(before && foundCounts(before)).toEqual({ escaped: 0, contained: 1, unclassified: 0 });
  expect(escapes.map(({ shippedIn, isInferred }) => [shippedIn, isInferred])).toEqual([
    ['1.0', true],
    ['1.0', true],
  ]);
  expect(
    shipped.releases.map(({ name, counts, maturity }) => [name, counts.escaped, maturity.state]),
  ).toEqual([['1.0', 3, 'mature']]);
  expect(answer.card.settings.timeZone).toBe('UTC');
  expect(answer.card.dataAsOf).toBeGreaterThan(0);
  expect(answer.index.state).toBe('ready');
});

test('a defect under a security level is in no number and in no list', async () => {
  const { found, escapes } = reviewed(await review({ sprintId: sprintIds[1] }));
  const number = Number(secret.split('-')[1]);
  const listed = Object.values(found).flatMap(({ numbers }) => numbers);
  expect([...listed, ...escapes.map((escape) => escape.number)]).not.toContain(number);
});

test('it answers with no text of an issue and no person', async () => {
  const text = JSON.stringify(await review({}));
  expect(text).not.toContain('accountId');
  expect(text).not.toMatch(/summary/i);
});

test('a sprint, or two dates', async () => {
  expect(reviewed(await review({ sprintId: sprintIds[2] })).span).toMatchObject({
    sprint: { name: 'Sprint 3' },
    isPartial: true,
  });
  const { span, before, found } = reviewed(await review({ from: '2024-05-01', to: '2024-05-03' }));
  expect([span.sprint, formatDay(span.first), formatDay(span.last)]).toEqual([
    null,
    '2024-05-01',
    '2024-05-03',
  ]);
  expect(before && [formatDay(before.span.first), formatDay(before.span.last)]).toEqual([
    '2024-04-28',
    '2024-04-30',
  ]);
  expect(found.escaped.count).toBe(2);
});

test('a sprint that is gone, and dates the wrong way round, are answered with what can be chosen', async () => {
  const gone = await review({ sprintId: 4242 });
  expect(gone.result).toEqual({ state: 'problem', problem: { code: 'sprint gone', sprintId: 4242 } });
  expect(gone.sprints).toHaveLength(3);
  const { result } = await review({ from: '2024-05-03', to: '2024-05-01' });
  expect(result).toEqual({
    state: 'problem',
    problem: { code: 'from after to', from: '2024-05-03', to: '2024-05-01' },
  });
});

test('a project without a board, and without a defect, has the last 14 days and no sprint to choose', async () => {
  const answer = await data(sandbox, 'sprint-review', { projectId: bareId }, developer);
  const { span, found } = reviewed(answer);
  expect(answer.sprints).toEqual([]);
  expect([formatDay(span.first), formatDay(span.last)]).toEqual(['2024-05-18', '2024-05-31']);
  expect(foundCounts({ found })).toEqual({ escaped: 0, contained: 0, unclassified: 0 });
});

test('a filter leaves out, and is on the card; what it asks for and nobody has is refused by name', async () => {
  const answer = await review({ filter: { severities: ['critical'] } });
  const { read, filtering, found } = reviewed(answer);
  expect(filtering.outside).toBe(read);
  expect(foundCounts({ found })).toEqual({ escaped: 0, contained: 0, unclassified: 0 });
  expect(answer.card.filtering).toMatchObject({
    conditions: [{ kind: 'severities', values: ['critical'] }],
    outside: read,
  });
  const tagged = reviewed(await review({ filter: { taggedOnly: true } }));
  expect(tagged.escapes.filter(({ isInferred }) => isInferred)).toEqual([]);
  const request = { projectId: shopId, filter: { areas: ['Nowhere'] } };
  expect(await ask(sandbox, 'sprint-review', request, developer)).toMatchObject({
    ok: false,
    error: { code: 'bad-request', problems: [{ path: 'filter.areas[0]', value: '"Nowhere"' }] },
  });
});

test.each([
  [{ filter: { created: { from: '2024-02-01' } } }, 'filter.created'],
  [{ sprintId: 0 }, 'sprintId'],
  [{ from: '2024-02-30', to: '2024-03-01' }, 'from'],
  [{ from: '2024-02-01', to: 'yesterday' }, 'to'],
  [{ from: '2024-02-01' }, 'to'],
  [{ to: '2024-02-01' }, 'from'],
  [{ sprintId: 1, from: '2024-02-01', to: '2024-02-02' }, 'sprintId'],
  [{ all: true }, 'all'],
])('%j is refused with the place and the value', async (payload, path) => {
  const answer = await ask(sandbox, 'sprint-review', { projectId: shopId, ...payload }, developer);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', problems: [{ path }] } });
});

test('who may not browse, nobody, and a project that is not enabled', async () => {
  const code = async (projectId: number, user: { accountId: string } | null) => {
    const answer = await ask(sandbox, 'sprint-review', { projectId }, user);
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await code(shopId, outsider)).toBe('not-allowed');
  expect(await code(shopId, null)).toBe('sign-in');
  expect(await code(notEnabledId, developer)).toBe('not-enabled');
  expect(await code(424242, developer)).toBe('not-allowed');
});

test('while the first reading goes on there is a review of what is read, and no sprint to choose yet', async () => {
  const { site, clock } = newSite();
  const shop = createProject(site, { key: 'SLOW' });
  const slow = await open({ site, clock });
  try {
    await data(slow, 'enable-projects', { projectIds: [Number(shop.id)] });
    const answer = await data(slow, 'sprint-review', { projectId: Number(shop.id) });
    expect(answer.sprints).toBeNull();
    expect(answer.index.state).toBe('indexing');
    await slow.platform.settle();
  } finally {
    await slow.close();
  }
});

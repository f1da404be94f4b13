import type { Sandbox } from '../../sandbox/open';
import { ask, data, enable, open, shopSite } from '../support/site';

const SECRET = 'Grace Hopper cannot pay';
const UNEXPECTED = 'an unexpected thing';

let sandbox: Sandbox;
let shop: ReturnType<typeof shopSite>;

beforeEach(async () => {
  shop = shopSite();
  shop.addBug('2024-05-10', { summary: SECRET });
  sandbox = await open(shop);
});
afterEach(() => sandbox.close());

function lines(): readonly Record<string, unknown>[] {
  return sandbox.platform.logs.map(({ message }) => JSON.parse(message) as Record<string, unknown>);
}

test('a reference that a user sees is in one line of the log, which says what and where, and no content', async () => {
  await enable(sandbox, shop.shop);
  await sandbox.database.pool.query(`UPDATE project SET plan = ?`, [`{"typeIds":"${SECRET}"}`]);
  const answer = await ask(sandbox, 'report', { projectId: Number(shop.shop.id) });
  if (answer.ok || answer.error.code !== 'internal') throw new Error(`answered ${JSON.stringify(answer)}`);
  const { logCode } = answer.error;
  expect(logCode).toMatch(/^[0-9A-F]{8}$/);
  const found = sandbox.platform.logs.filter(({ message }) => message.includes(logCode));
  expect(found).toHaveLength(1);
  const [line] = found;
  expect(line?.level).toBe('error');
  expect(JSON.parse(line?.message ?? '')).toEqual({
    ...{ event: 'resolver-failed', resolver: 'report', reference: logCode, code: 'internal' },
    cause: expect.stringMatching(/^\w*Error .*at [\w-]+\.ts:\d+/) as unknown,
  });
  expect(JSON.stringify(lines())).not.toContain(SECRET);
});

test('a back-fill that fails shows a reference that its lines have, and they all name run and message', async () => {
  const fail = (statement: string): void => {
    if (/^INSERT INTO defect /.test(statement.trim())) throw new Error(UNEXPECTED);
  };
  await sandbox.close();
  const { openSandbox } = await import('../../sandbox/open');
  sandbox = await openSandbox(shop.site, shop.clock, { beforeStatement: fail });
  await enable(sandbox, shop.shop);
  const { projects } = await data(sandbox, 'index-health', {});
  const failure = projects[0]?.progress.failure ?? '';
  const reference = /^internal ([0-9A-F]{8})$/.exec(failure)?.[1] ?? '';
  const all = lines();
  expect(all.filter((line) => line['reference'] === reference)).toHaveLength(1);
  const started = all.find(({ event }) => event === 'backfill-started');
  const ofRun = all.filter(({ work }) => work === 'backfill');
  expect(ofRun.map(({ event }) => event)).toEqual(
    Array.from({ length: 5 }, () => ['index-work-failed', 'index-work-ended']).flat(),
  );
  for (const line of ofRun) {
    expect(line['runId']).toBe(started?.['runId']);
    expect(line['job']).toEqual(expect.any(String));
  }
  expect(JSON.stringify(all)).not.toContain(UNEXPECTED);
});

test('an event that cannot be taken in fails with nothing but the name of its handler, and the log says why', async () => {
  const { onVersionEvent } = await import('../../src/index');
  const said: string[] = [];
  const error = jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  try {
    await expect(onVersionEvent({ version: SECRET })).rejects.toThrow(/^version-event$/);
  } finally {
    error.mockRestore();
  }
  expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      event: 'handler-failed',
      handler: 'version-event',
      cause: expect.stringMatching(/^ZodError/) as unknown,
    },
  ]);
  expect(said.join()).not.toContain(SECRET);
});

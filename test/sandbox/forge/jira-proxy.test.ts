import { ProcessCrash } from '../../../sandbox/forge';
import { Bench, type Outcome } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

describe('a request to Jira', () => {
  it('reaches Jira as the app or as the user, unchanged, and so does the answer', async () => {
    const { ask, jira, platform } = await bench.open();
    jira.answer = () => ({ status: 429, headers: { 'retry-after': '7' }, body: { slow: 'down' } });
    const path = '/rest/api/3/issue/AA-1?fields=summary';
    const { value } = await ask<Outcome<Answer>>('jira', { as: 'app', path }, 'u1');
    expect(value).toEqual({ status: 429, retryAfter: '7', text: '{"slow":"down"}' });
    await ask('jira', { as: 'user', path }, 'u1');
    await ask('jira', { as: 'u1', path }, 'u1');
    expect(jira.asked.map(({ request: { method, url }, caller }) => [method, url, caller])).toEqual([
      ['GET', path, { kind: 'app' }],
      ['GET', path, { kind: 'user', accountId: 'u1' }],
      ['GET', path, { kind: 'user', accountId: 'u1' }],
    ]);
    expect(platform.usage.jira.requests).toBe(3);
  });

  it.each([
    ['before Jira has it', 'beforeCall', 0],
    ['after Jira did the work', 'afterCall', 1],
  ] as const)('can be the end of the process %s', async (_, hook, asked) => {
    const { ask, jira, platform } = await bench.open({
      [hook]: (service: string) => {
        if (service === 'jira') throw new ProcessCrash('fault');
      },
    });
    const path = '/rest/api/3/issue/AA-1';
    await expect(ask('jira', { as: 'app', path }, 'u1')).rejects.toThrow('fault');
    expect(jira.asked).toHaveLength(asked);
    expect(platform.errors.map(({ kind }) => kind)).toEqual(['crash']);
  });

  it('needs a user to be made as one, and the one who asks', async () => {
    const { ask, jira } = await bench.open();
    const path = '/rest/api/3/issue/AA-1';
    const nobody = await ask<Outcome<Answer>>('jira', { as: 'user', path });
    expect(nobody.error).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
    const other = await ask<Outcome<Answer>>('jira', { as: 'u2', path }, 'u1');
    expect(other.error).toMatchObject({ name: 'PROXY_ERR', status: 403 });
    expect(jira.asked).toEqual([]);
  });

  it('needs the scopes of its operation', async () => {
    const { ask, jira } = await bench.open();
    const write = {
      as: 'app',
      path: '/rest/api/3/issue',
      method: 'POST',
      body: '{}',
      type: 'application/json',
    };
    const { value } = await ask<Outcome<Answer>>('jira', write);
    expect(value?.status).toBe(401);
    expect(value?.text).toContain('scope does not match');
    expect(jira.asked).toEqual([]);
    const board = await ask<Outcome<Answer>>('jira', { as: 'app', path: '/rest/agile/1.0/board' });
    expect(board.value?.status).toBe(401);
    const free = await ask<Outcome<Answer>>('jira', { as: 'app', path: '/rest/api/3/serverInfo' });
    expect(free.value?.status).toBe(200);
  });

  it('asks for the rights of the user through authorize()', async () => {
    const { ask, jira } = await bench.open();
    const granted = { permission: 'BROWSE_PROJECTS', projects: [10000] };
    jira.answer = () => ({ status: 200, body: { projectPermissions: [granted], globalPermissions: [] } });
    await expect(ask('can-browse', {}, 'u1')).resolves.toEqual({ value: [granted] });
    expect(jira.asked).toMatchObject([
      { request: { url: '/rest/api/3/permissions/check' }, caller: { kind: 'user', accountId: 'u1' } },
    ]);
    const nobody = await ask<Outcome<unknown>>('can-browse');
    expect(nobody.error?.message).toContain('accountId');
  });

  it('of an unknown operation is refused aloud', async () => {
    const { ask, platform } = await bench.open();
    const { error } = await ask<Outcome<Answer>>('jira', { as: 'app', path: '/rest/api/3/nonsense' });
    expect(error?.message).toBe('the sandbox does not model the Jira operation GET /rest/api/3/nonsense');
    expect(platform.errors).toHaveLength(1);
  });

  it('carries JSON or nothing', async () => {
    const { ask, jira } = await bench.open();
    const base = { as: 'app', path: '/rest/api/3/serverInfo', method: 'POST' };
    const untyped = await ask<Outcome<Answer>>('jira', { ...base, body: '{}' });
    expect(untyped.value?.status).toBe(415);
    const broken = await ask<Outcome<Answer>>('jira', { ...base, body: '{', type: 'application/json' });
    expect(broken.value?.status).toBe(400);
    await ask('jira', { ...base, body: '{"a":[1]}', type: 'application/json' });
    expect(jira.asked.map(({ request }) => request.body)).toEqual([{ a: [1] }]);
  });

  it('without a body in the answer stays without', async () => {
    const { ask, jira } = await bench.open();
    jira.answer = () => ({ status: 204 });
    const { value } = await ask<Outcome<Answer>>('jira', { as: 'app', path: '/rest/api/3/issue/1' });
    expect(value).toMatchObject({ status: 204, text: '' });
  });
});

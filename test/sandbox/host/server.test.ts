import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrontEnd } from '../../../sandbox/host/manifest';
import type { Bootstrap } from '../../../sandbox/host/wire';
import { builtInUsers } from '../../../sandbox/jira';
import { openBench, type Bench } from './bench';

const as = ({ accountId }: { accountId: string }): Record<string, string> => ({
  cookie: `sandbox_user=${encodeURIComponent(accountId)}`,
});

describe('the host', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(bench.host.url + path, { headers });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(bench.host.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  describe('serves surfaces', () => {
    test("under Forge's policy, without unsafe-inline, for the page of the host alone", async () => {
      const response = await fetch(`${bench.host.surfaceOrigin}/main/index.html`);
      const policy = response.headers.get('content-security-policy') ?? '';
      const directives = new Map(policy.split('; ').map((each) => [each.split(' ', 1)[0], each]));
      expect(policy).not.toContain('unsafe');
      expect(directives.get('script-src')).toContain("'self'");
      expect(directives.get('frame-ancestors')).toContain(bench.host.url);
      expect(directives.get('sandbox')).not.toContain('top-navigation');
      expect(directives.get('report-uri')).toBe('report-uri /__sandbox/csp-report');
    });

    test('with the bridge before every other script', async () => {
      const html = await (await fetch(`${bench.host.surfaceOrigin}/main/index.html`)).text();
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts[0]).toContain('/__sandbox/bridge.js');
      expect(scripts.length).toBeGreaterThan(1);
    });

    test.each([
      ['/main/missing.js', 'is the front end built?'],
      ['/other/index.html', 'the manifest has no resource other'],
      ['/main/%2e%2e%2fbad/index.html', 'lies outside its resource'],
    ])('says why there is no %s', async (path, reason) => {
      const response = await fetch(bench.host.surfaceOrigin + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(reason);
    });
  });

  test('shows only the modules of the manifest', async () => {
    const { modules } = (await (await get('/__sandbox/api/bootstrap')).json()) as Bootstrap;
    expect(modules.map(({ key }) => key)).toEqual([
      'page',
      'bad',
      'settings',
      'admin',
      'panel',
      'gadget',
      'own-refresh',
      'widget',
    ]);
    expect(modules[0]?.pages).toEqual([
      { title: 'First', route: 'first' },
      { title: 'Second', route: 'second' },
    ]);
  });

  test("answers Jira's REST API as the browser's user", async () => {
    const path = '/rest/api/3/issue/SHUT-1';
    expect((await get(path, as(builtInUsers.siteAdmin))).status).toBe(200);
    expect((await get(path, as(builtInUsers.developer))).status).toBe(404);
    expect((await get('/rest/api/3/myself', { cookie: 'sandbox_user=anonymous' })).status).toBe(401);
  });

  test('switches users by a cookie, and only to users of the site', async () => {
    const { accountId } = builtInUsers.outsider;
    const switched = await post('/__sandbox/api/user', { accountId });
    expect(switched.headers.get('set-cookie')).toContain(encodeURIComponent(accountId));
    expect((await post('/__sandbox/api/user', { accountId: 'nobody' })).status).toBe(404);
  });

  test('refuses what the page of another site asks for', async () => {
    const foreign = { origin: bench.host.surfaceOrigin };
    expect((await post('/__sandbox/api/user', { accountId: null }, foreign)).status).toBe(403);
    const { port } = new URL(bench.host.url);
    const rebound = await fetch(`http://127.0.0.1:${port}/__sandbox/api/bootstrap`);
    expect(rebound.status).toBe(421);
  });

  test('says what is wrong with a request', async () => {
    const response = await post('/__sandbox/api/delivery', { kind: 'advance', milliseconds: -1 });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('milliseconds');
  });

  test('sets and advances the date', async () => {
    const now = async (change: unknown): Promise<number> => {
      const answer = (await (await post('/__sandbox/api/delivery', change)).json()) as { now: number };
      return answer.now;
    };
    const instant = Date.parse('2030-01-01T00:00:00Z');
    expect(await now({ kind: 'set', instant })).toBeLessThan(instant + 10_000);
    expect(await now({ kind: 'advance', milliseconds: 86_400_000 })).toBeGreaterThanOrEqual(
      instant + 86_400_000,
    );
    expect(bench.clock.now()).toBeGreaterThanOrEqual(instant + 86_400_000);
  });
});

describe('a manifest that cannot be shown', () => {
  const read = async (text: string): Promise<unknown> => {
    const folder = await mkdtemp(join(tmpdir(), 'host-manifest-'));
    try {
      await writeFile(join(folder, 'manifest.yml'), text);
      return await readFrontEnd(join(folder, 'manifest.yml'), 'http://127.0.0.1:1');
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  test('names a resource that is not defined', async () => {
    await expect(read('modules: {jira:adminPage: [{key: a, resource: none}]}')).rejects.toThrow(
      'module a names the resource none, which is not defined',
    );
  });

  test('has a UI Kit module', async () => {
    await expect(
      read(
        'modules: {jira:adminPage: [{key: a, resource: r, render: native}]}\nresources: [{key: r, path: r}]',
      ),
    ).rejects.toThrow('module a is UI Kit');
  });

  test('is no manifest', async () => {
    await expect(read('modules: 1')).rejects.toThrow('manifest.yml cannot be shown');
  });
});

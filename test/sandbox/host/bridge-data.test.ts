import type { Browser } from 'playwright-core';
import { builtInUsers } from '../../../sandbox/jira';
import { describeInBrowser } from '../../browser/chromium';
import { surfaceOf } from './surface-of';
import { visits } from './visit';

const PAGE = '/jira/software/projects/OPEN/apps/page';

describeInBrowser('@forge/bridge: what a surface learns and asks', (browser: () => Browser) => {
  const visit = visits(browser);

  test('runs in a window of another site', async () => {
    const { bench, page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    expect(new URL(surface.url()).origin).toBe(bench.host.surfaceOrigin);
    const sandbox = await page.locator('iframe').getAttribute('sandbox');
    expect(sandbox?.split(' ')).toEqual(expect.arrayContaining(['allow-scripts', 'allow-forms']));
    expect(sandbox).not.toContain('top-navigation');
    await expect(surface.evaluate('top.document.title')).rejects.toThrow('cross-origin');
  });

  test('invoke reaches the resolver as the current user, with the place of the surface', async () => {
    const { errors, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    const answer = await surface.evaluate('bridge.invoke("caller", { n: 1 })');
    expect(answer).toMatchObject({
      payload: { n: 1 },
      context: {
        accountId: builtInUsers.siteAdmin.accountId,
        moduleKey: 'page',
        extension: { type: 'jira:projectPage', project: { key: 'OPEN', type: 'software' } },
      },
    });
    expect(errors).toEqual([]);
  });

  test('invoke rejects with what the resolver threw', async () => {
    const { openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await expect(surface.evaluate('bridge.invoke("fail")')).rejects.toThrow(
      'There was an error invoking the function - the fixture fails on purpose',
    );
  });

  test('getContext tells the place of each kind of module', async () => {
    const { bench, page, openSurface, open } = visit();
    const context = async (path: string, module: string): Promise<unknown> =>
      (await openSurface(path, module)).evaluate('bridge.view.getContext()');
    const project = { id: expect.any(String) as string, key: 'OPEN', type: 'software' };
    expect(await context(PAGE, 'page')).toMatchObject({
      accountId: builtInUsers.siteAdmin.accountId,
      cloudId: bench.site.cloudId,
      moduleKey: 'page',
      siteUrl: bench.host.url,
      theme: { colorMode: 'light' },
      extension: { type: 'jira:projectPage', project, location: bench.host.url + PAGE },
    });
    expect(await context('/jira/software/projects/OPEN/settings/apps/settings', 'settings')).toMatchObject({
      extension: { type: 'jira:projectSettingsPage', project },
    });
    expect(await context('/admin/apps/admin', 'admin')).toMatchObject({
      extension: { type: 'jira:adminPage' },
    });
    await open(`/browse/OPEN-1`);
    await page.getByText('Fixture panel').click();
    expect(await (await surfaceOf(page, 'panel')).evaluate('bridge.view.getContext()')).toMatchObject({
      extension: {
        type: 'jira:issueContext',
        project,
        issue: { id: bench.site.issues.find('OPEN-1')?.id, key: 'OPEN-1', type: 'Bug', typeId: '1' },
      },
    });
  });

  test('requestJira is answered as the user, within the scopes of the manifest', async () => {
    const { openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    const ask = (path: string, init = '{}'): Promise<unknown> =>
      surface.evaluate(
        `bridge.requestJira(${JSON.stringify(path)}, ${init}).then(async (r) => ({ status: r.status, body: await r.text() }))`,
      );
    expect(await ask('/rest/api/3/issue/OPEN-1?fields=summary')).toMatchObject({
      status: 200,
      body: expect.stringContaining('Defect 1') as string,
    });
    const put = '{ method: "PUT", headers: { "content-type": "application/json" }, body: "{}" }';
    expect(await ask('/rest/api/3/issue/OPEN-1', put)).toEqual({
      status: 401,
      body: expect.stringContaining('scope does not match') as string,
    });
    await expect(ask('/rest/api/3/webhook')).rejects.toThrow('does not model the Jira operation GET');
  });

  test('what a view cannot do, it says', async () => {
    const { errors, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await expect(surface.evaluate('bridge.view.close()')).rejects.toThrow('not closable');
    await expect(surface.evaluate('bridge.view.submit({})')).rejects.toThrow('submit');
    expect(errors).toEqual([]);
  });

  test('a command that is not modelled is refused by its name', async () => {
    const { errors, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await expect(surface.evaluate(`__bridge.callBridge('publishRealtimeChannel', {})`)).rejects.toThrow(
      'the sandbox does not model the bridge command publishRealtimeChannel',
    );
    expect(errors).toEqual(['the sandbox does not model the bridge command publishRealtimeChannel']);
  });

  test('events pass between the surfaces of a page until they unsubscribe', async () => {
    const { page, open } = visit();
    await open(`/browse/OPEN-1`);
    await page.getByText('Fixture panel').click();
    const surface = await surfaceOf(page, 'panel');
    const seen = await surface.evaluate(`(async () => {
      const seen = [];
      const { unsubscribe } = await bridge.events.on('changed', (payload) => seen.push(payload));
      await bridge.events.emit('changed', 1);
      await unsubscribe();
      await bridge.events.emit('changed', 2);
      return seen;
    })()`);
    expect(seen).toEqual([1]);
  });
});

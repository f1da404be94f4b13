import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser } from '../../browser/chromium';
import { until } from '../../browser/until';
import { surfaceOf } from './surface-of';
import { visits } from './visit';

const PAGE = '/jira/software/projects/OPEN/apps/page';

describeInBrowser('@forge/bridge: what a surface does with the page', (browser: () => Browser) => {
  const visit = visits(browser);

  test('createHistory lives in the address bar: push, back, deep link, reload', async () => {
    const { bench, page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await surface.evaluate(`(async () => {
      globalThis.seen = [];
      globalThis.h = await bridge.view.createHistory();
      await h.listen((location, action) => seen.push(action + ' ' + location.pathname + location.search));
      await h.push('/second?n=1');
    })()`);
    await until(
      () => page.url(),
      (url) => url === `${bench.host.url}${PAGE}/second?n=1`,
    );
    await page.goBack();
    await page.goForward();
    await page.getByRole('link', { name: 'First', exact: true }).click();
    await surface.evaluate(`h.replace('/first?n=2')`);
    await until(
      () => page.url(),
      (url) => url === `${bench.host.url}${PAGE}/first?n=2`,
    );
    expect(await surface.evaluate('seen')).toEqual([
      'PUSH /second?n=1',
      'POP /',
      'POP /second?n=1',
      'PUSH /first',
      'REPLACE /first?n=2',
    ]);
    await page.reload();
    const again = await surfaceOf(page, 'page');
    expect(
      await again.evaluate(
        'bridge.view.createHistory().then((h) => h.location.pathname + h.location.search)',
      ),
    ).toBe('/first?n=2');
  });

  test('the theme follows the page without a style of its own', async () => {
    const { bench, page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    const isIn = async (window: Frame, mode: string): Promise<void> => {
      await until(
        () => window.evaluate('document.documentElement.dataset.colorMode'),
        (current) => current === mode,
      );
    };
    await isIn(surface, 'light');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await isIn(surface, 'dark');
    expect(await surface.evaluate('document.documentElement.dataset.theme')).toContain(
      'dark:dark light:light',
    );
    await page.reload();
    const again = await surfaceOf(page, 'page');
    await isIn(again, 'dark');
    expect(bench.host.cspViolations).toEqual([]);
  });

  test('router leads through Jira, and says where a target is', async () => {
    const { bench, page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    expect(
      await surface.evaluate(`bridge.router.getUrl({ target: 'issue', issueKey: 'OPEN-2' }).then(String)`),
    ).toBe(`${bench.host.url}/browse/OPEN-2`);
    await expect(
      surface.evaluate(`bridge.router.getUrl({ target: 'userProfile', accountId: 'x' })`),
    ).rejects.toThrow('does not model the navigation target userProfile');
    const opening = page.context().waitForEvent('page');
    await surface.evaluate(`bridge.router.open('/browse/OPEN-3')`);
    await (await opening).close();
    await surface.evaluate(`void bridge.router.navigate('/browse/OPEN-2')`);
    await page.getByRole('heading', { name: 'Defect 2', exact: true }).waitFor();
  });

  test('flags appear, act and close', async () => {
    const { page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await surface.evaluate(`globalThis.flag = bridge.showFlag({
      id: 'f', title: 'Saved', actions: [{ text: 'Undo', onClick: () => { globalThis.undone = true; } }],
    })`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(
      () => surface.evaluate('globalThis.undone'),
      (undone) => undone === true,
    );
    await surface.evaluate('flag.close()');
    expect(await page.getByText('Saved').count()).toBe(0);
  });

  test('a modal has its context, and hands its answer back', async () => {
    const { page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await surface.evaluate(`new bridge.Modal({
      resource: 'main/edit', title: 'Choose', context: { n: 7 }, onClose: (payload) => { globalThis.handedBack = payload; },
    }).open()`);
    const modal = await surfaceOf(page, 'page', page.getByRole('dialog'));
    expect(await modal.evaluate('bridge.view.getContext().then((c) => c.extension.modal)')).toEqual({ n: 7 });
    // Its window is gone before it could answer.
    await modal.evaluate(`void setTimeout(() => bridge.view.close({ answer: 42 }), 50)`);
    await until(
      () => surface.evaluate('globalThis.handedBack?.answer'),
      (answer) => answer === 42,
    );
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('changeWindowTitle, emitReadyEvent and getFrameId', async () => {
    const { page, openSurface } = visit();
    const surface = await openSurface(PAGE, 'page');
    await surface.evaluate(`bridge.view.changeWindowTitle('A title of its own')`);
    expect(await page.title()).toBe('A title of its own');
    await surface.evaluate('bridge.view.emitReadyEvent()');
    expect(await surface.evaluate(`__bridge.callBridge('getFrameId')`)).toEqual(expect.any(String));
  });

  test('a surface that styles itself inline is caught', async () => {
    const { bench, page, open } = visit();
    await open(`/jira/software/projects/OPEN/apps/bad`);
    await page.frameLocator('iframe').getByText('This page styles itself').waitFor();
    const told = (): string[] =>
      bench.host.cspViolations.map(({ effectiveDirective }) => effectiveDirective).sort();
    await until(told, ({ length }) => length >= 2);
    expect(told()).toEqual(['style-src-attr', 'style-src-elem']);
  });
});

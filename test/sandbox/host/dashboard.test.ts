import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../../browser/chromium';
import { until } from '../../browser/until';
import { openBench, type Bench } from './bench';
import { surfaceOf } from './surface-of';

describeInBrowser('the dashboard', (browser: () => Browser) => {
  let bench: Bench;
  let page: Page;
  beforeEach(async () => {
    bench = await openBench();
    page = await browser().newPage();
    await page.goto(`${bench.host.url}/dashboards/1`);
  });
  afterEach(async () => {
    await page.close();
    await bench.close();
  });

  const extension = async (module: string): Promise<unknown> =>
    (await surfaceOf(page, module)).evaluate('bridge.view.getContext().then((c) => c.extension)');
  const add = (name: string): Promise<void> => page.getByRole('button', { name: `Add ${name}` }).click();

  test('a gadget is added, configured, kept and removed', async () => {
    await add('Fixture gadget');
    const edit = await surfaceOf(page, 'gadget');
    expect(await extension('gadget')).toMatchObject({
      type: 'jira:dashboardGadget',
      dashboard: { id: '1' },
      gadget: { id: '10001' },
      gadgetConfiguration: {},
      entryPoint: 'edit',
    });
    await edit.evaluate(`void setTimeout(() => bridge.view.submit({ project: 'OPEN', refresh: 15 }), 50)`);
    const configured = { gadgetConfiguration: { project: 'OPEN', refresh: 15 }, entryPoint: 'view' };
    await until(
      () => extension('gadget').catch(() => undefined),
      (found) => (found as { entryPoint?: string } | undefined)?.entryPoint === 'view',
    );
    expect(await extension('gadget')).toMatchObject(configured);
    await page.reload();
    expect(await extension('gadget')).toMatchObject(configured);
    await page.getByRole('button', { name: 'Configure Fixture gadget' }).click();
    await until(
      () => extension('gadget').catch(() => undefined),
      (found) => (found as { entryPoint?: string } | undefined)?.entryPoint === 'edit',
    );
    await page.getByRole('button', { name: 'Remove Fixture gadget' }).click();
    await page.getByRole('heading', { name: 'Fixture gadget' }).waitFor({ state: 'detached' });
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('refresh loads a gadget anew, but tells one that refreshes itself', async () => {
    await add('Fixture gadget');
    await (await surfaceOf(page, 'gadget')).evaluate(`void setTimeout(() => bridge.view.submit({}), 50)`);
    await add('Self-refreshing gadget');
    const own = await surfaceOf(page, 'own-refresh');
    await own.evaluate(`(async () => {
      globalThis.told = [];
      await bridge.events.on('JIRA_DASHBOARD_GADGET_REFRESH', (payload) => told.push(payload));
    })()`);
    await until(
      () => extension('gadget').catch(() => undefined),
      (found) => (found as { entryPoint?: string } | undefined)?.entryPoint === 'view',
    );
    await (await surfaceOf(page, 'gadget')).evaluate('globalThis.isOld = true');
    await page.getByRole('button', { name: 'Refresh Self-refreshing gadget' }).click();
    await page.getByRole('button', { name: 'Refresh all' }).click();
    await until(
      () => own.evaluate<unknown[]>('told'),
      ({ length }) => length === 2,
    );
    expect(await own.evaluate('told')).toEqual([
      { origin: 'gadget', gadgetId: '10002' },
      { origin: 'dashboard' },
    ]);
    await until(
      async () => (await surfaceOf(page, 'gadget')).evaluate('globalThis.isOld').catch(() => true),
      (isOld) => isOld === undefined,
    );
  });

  test('gadgets move between one, two or three columns', async () => {
    await add('Self-refreshing gadget');
    const columnOf = () => page.locator('.dashboard-column', { has: page.locator('.gadget') }).all();
    const place = (): Promise<number> =>
      page.evaluate(
        `[...document.querySelectorAll('.dashboard-column')].findIndex((c) => c.querySelector('.gadget'))`,
      );
    await page.getByLabel('Columns').selectOption('3');
    await page.getByRole('button', { name: 'Move right Self-refreshing gadget' }).click();
    await until(place, (column) => column === 1);
    await page.getByRole('button', { name: 'Move right Self-refreshing gadget' }).click();
    await until(place, (column) => column === 2);
    await page.getByLabel('Columns').selectOption('1');
    await until(place, (column) => column === 0);
    expect(await columnOf()).toHaveLength(1);
    await surfaceOf(page, 'own-refresh');
  });

  test('a widget knows its place and size, and is kept by the dashboard as it asks', async () => {
    await page.getByLabel('Columns').selectOption('3');
    await add('Fixture widget');
    const edit = await surfaceOf(page, 'widget');
    expect(await extension('widget')).toMatchObject({
      type: 'dashboards:widget',
      config: {},
      context: { dashboardId: '1', widgetId: '10001' },
      layout: { columnSpan: 4 },
      entryPoint: 'edit',
    });
    await edit.evaluate(`(async () => {
      globalThis.told = [];
      globalThis.isReady = false;
      await dashboards.widgetEdit.updateConfig({ project: 'OPEN' });
      await dashboards.widgetEdit.onProductSave(async (config) => (globalThis.isReady ? { ...config, more: 1 } : null));
      await dashboards.widgetEdit.onSaveError((error) => told.push(error.message));
    })()`);
    const save = (): Promise<void> => page.getByRole('button', { name: 'Save widget' }).click();
    await save();
    expect(await extension('widget')).toMatchObject({ config: {}, entryPoint: 'edit' });
    await edit.evaluate('globalThis.isReady = true');
    await page.route('**/__sandbox/api/dashboards/1', (route) =>
      route.fulfill({ status: 500, json: { error: 'full' } }),
    );
    await save();
    await until(
      () => edit.evaluate<string[]>('told'),
      ({ length }) => length === 1,
    );
    expect(await edit.evaluate('told')).toEqual(['full']);
    await page.unroute('**/__sandbox/api/dashboards/1');
    await save();
    const seen = await until(
      () => extension('widget').catch(() => undefined),
      (found) => found !== undefined && !('entryPoint' in (found as object)),
    );
    expect(seen).toMatchObject({ config: { project: 'OPEN', more: 1 }, context: { widgetId: '10001' } });
  });

  test('what is only for widgets is refused by name elsewhere, and so is what is not modelled', async () => {
    await add('Self-refreshing gadget');
    const frame = await surfaceOf(page, 'own-refresh');
    const refused = (call: string): Promise<string> =>
      frame.evaluate<string>(`dashboards.${call}.then(() => '', (error) => error.message)`);
    expect(await refused('widgetEdit.updateConfig({})')).toContain(
      'own-refresh: no widget is being edited here',
    );
    expect(await refused('widget.setPreviewConfig({})')).toContain(
      'does not model the bridge command getWidgetApi',
    );
  });
});

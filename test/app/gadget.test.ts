import type { Browser, Frame } from 'playwright-core';
import type { GadgetAnswer } from '../../src/contract/gadget';
import { UNSET, type GadgetConfiguration } from '../../static/gadget/configuration';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { data, developer, siteAdmin } from '../support/site';
import { type GadgetSite, openGadgetSite } from './gadget-site';
import { enter, type Theme, type Visitor } from './visit';
import { expectFits } from './widths';

jest.setTimeout(120_000);

describeInBrowser('gadgets and widgets on a dashboard', (browser: () => Browser) => {
  let site: GadgetSite;
  let visitor: Visitor | undefined;

  beforeAll(async () => {
    site = await openGadgetSite();
  });
  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
    for (const { id } of (await dashboard()).gadgets) await change({ kind: 'remove', gadgetId: id });
    await change({ kind: 'columns', columns: 2 });
    expect(site.host.cspViolations).toEqual([]);
  });
  afterAll(async () => {
    expect(site.platform.errors).toEqual([]);
    await site.close();
  });

  interface Board {
    readonly gadgets: readonly { readonly id: string; readonly configuration: unknown }[];
  }
  const dashboard = async (): Promise<Board> =>
    (await (await fetch(`${site.host.url}/__sandbox/api/dashboards/1`)).json()) as Board;
  const change = async (body: object): Promise<Board> => {
    const response = await fetch(`${site.host.url}/__sandbox/api/dashboards/1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site.host.url },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Board;
  };
  const place = async (moduleKey: string, configuration: object, column = 0): Promise<void> => {
    const { gadgets } = await change({ kind: 'add', moduleKey, column });
    await change({ kind: 'configure', gadgetId: gadgets.at(-1)?.id, configuration });
  };
  const set = (part: Partial<GadgetConfiguration>): GadgetConfiguration => ({ ...UNSET, ...part });
  const visit = async (as: { theme?: Theme; width?: number; accountId?: string } = {}): Promise<Visitor> => {
    await visitor?.leave();
    visitor = await enter(site, browser(), { accountId: developer.accountId, ...as });
    await visitor.go('/dashboards/1');
    return visitor;
  };
  const frames = async ({ page }: Visitor): Promise<readonly Frame[]> => {
    const elements = await page.locator('.dashboard iframe').elementHandles();
    const found = await Promise.all(elements.map((element) => element.contentFrame()));
    return found.filter((frame) => frame !== null);
  };
  const shown = async (given: Visitor, text: string | RegExp): Promise<Frame> => {
    const [frame] = await until(
      async () => {
        const all = await frames(given);
        const hits = await Promise.all(
          all.map((each) =>
            each
              .getByText(text)
              .count()
              .catch(() => 0),
          ),
        );
        return all.filter((_, at) => (hits[at] ?? 0) > 0);
      },
      ({ length }) => length > 0,
    );
    if (!frame) throw new Error(`no frame shows ${String(text)}`);
    return frame;
  };
  const kept = async (): Promise<unknown> => (await dashboard()).gadgets.at(-1)?.configuration;
  const pooled = async (projectIds: readonly number[]) => {
    const answer: GadgetAnswer = await data(site, 'gadget', { projectIds }, developer);
    if (answer.state !== 'shown') throw new Error(answer.state);
    const { escaped, contained } = answer.groups[0]?.counts.headline.counts ?? { escaped: 0, contained: 0 };
    return `${escaped} of ${escaped + contained} escaped`;
  };

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test('three projects are pooled over those that the viewer may browse, and it says so', async () => {
      const { shop, bank, hidden } = site.ids;
      await place('gadget', set({ projectIds: [shop, bank, hidden] }));
      const given = await visit({ theme });
      const frame = await shown(given, /1 of 3 not shown/);
      await frame
        .getByText(await pooled([shop, bank]), { exact: false })
        .first()
        .waitFor();
      await frame.getByRole('heading', { name: 'Defect escape rate, SHOP and BANK' }).waitFor();
      expect(await frame.locator('body').innerText()).not.toContain('HIDE');
      expect(await axeViolations(frame)).toEqual([]);
      expect(given.errors).toEqual([]);
    });

    test.each(['rate', 'trend', 'containment', 'triage'] as const)(
      'a widget shows %s at any width',
      async (statistic) => {
        await change({ kind: 'columns', columns: 1 });
        await place('widget', set({ projectIds: [site.ids.shop], statistic }));
        const given = await visit({ theme });
        const frame = await shown(given, 'Open the report');
        for (const width of [300, 450, 850, 1250]) {
          await expectFits(given.page, frame, [width]);
          expect(await axeViolations(frame)).toEqual([]);
        }
        expect(given.errors).toEqual([]);
      },
    );

    test('the settings have no violation of accessibility, with everything open', async () => {
      await place(
        'gadget',
        set({ projectIds: [site.ids.shop], span: { kind: 'release', id: 1 }, areas: ['Gone'] }),
      );
      const given = await visit({ theme });
      await given.page.getByRole('button', { name: 'Configure Defect escape rate' }).click();
      const form = await shown(given, 'Gone (on no defect any more)');
      await form.getByLabel('Release', { exact: true }).waitFor();
      await form.getByText('Release number 1 (gone)').waitFor({ state: 'attached' });
      expect(await axeViolations(form)).toEqual([]);
      expect(given.errors).toEqual([]);
    });
  });

  test('a gadget is set up by keyboard alone: problems are named, then it is kept, and survives a reload', async () => {
    const given = await visit();
    const { page } = given;
    await page.getByRole('button', { name: 'Add Defect escape rate' }).click();
    const form = await shown(given, 'Projects');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.getByText('Projects: choose at least one.').waitFor();
    await form.getByLabel('BANK (BANK)').press('Space');
    await form.getByLabel('SHOP (SHOP)').press('Space');
    await form.getByLabel('Over').focus();
    await page.keyboard.type('One');
    await form.getByText(/a release is of one project/).waitFor();
    await form.getByLabel('BANK (BANK)').press('Space');
    await form.getByText('Release: choose one, or show the last mature releases.').waitFor();
    await form.getByLabel('Release', { exact: true }).focus();
    await page.keyboard.type('2.3');
    await form.getByLabel('Severity').focus();
    await form.getByLabel('Title').focus();
    await page.keyboard.type('The net of 2.3');
    await page.keyboard.press('Enter');
    await shown(given, 'The net of 2.3');
    expect(await kept()).toMatchObject({
      version: 2,
      projectIds: [site.ids.shop],
      span: { kind: 'release' },
      title: 'The net of 2.3',
    });
    await page.reload();
    await (await shown(given, 'The net of 2.3')).getByText(/^2\.3: 6 of 46 escaped/).waitFor();
    expect(given.errors).toEqual([]);
  });

  test('what is chosen stays when saving fails', async () => {
    const given = await visit();
    const { page } = given;
    await page.getByRole('button', { name: 'Add Defect escape rate' }).click();
    const form = await shown(given, 'Projects');
    await form.getByLabel('SHOP (SHOP)').check();
    await form.getByLabel('Title').fill('Mine');
    await page.route('**/__sandbox/api/dashboards/1', (route) =>
      route.fulfill({ status: 500, json: { error: 'full' } }),
    );
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText(/The dashboard did not keep this/).waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe('Mine');
    expect(await form.getByLabel('SHOP (SHOP)').isChecked()).toBe(true);
    await page.unroute('**/__sandbox/api/dashboards/1');
    await form.getByRole('button', { name: 'Save' }).click();
    await shown(given, 'Mine');
  });

  test('a widget is kept by the dashboard’s own button, and not while it has problems', async () => {
    const given = await visit();
    const { page } = given;
    await page.getByRole('button', { name: 'Add Defect leakage' }).click();
    const form = await shown(given, 'Projects');
    expect(await form.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Save widget' }).click();
    await form.getByText('Projects: choose at least one.').waitFor();
    expect(await kept()).toEqual({});
    await form.getByLabel('SHOP (SHOP)').check();
    await form.getByLabel('Show').selectOption('triage');
    await page.getByRole('button', { name: 'Save widget' }).click();
    await shown(given, /wait for triage/);
    expect(await kept()).toMatchObject({ projectIds: [site.ids.shop], statistic: 'triage' });
    expect(given.errors).toEqual([]);
  });

  test('a project that the editor may not browse stays chosen', async () => {
    const { shop, hidden } = site.ids;
    await place('gadget', set({ projectIds: [shop, hidden] }));
    const given = await visit();
    await given.page.getByRole('button', { name: 'Configure Defect escape rate' }).click();
    const form = await shown(given, `Project number ${hidden} (not enabled, gone, or not yours to browse)`);
    await form.getByRole('button', { name: 'Save' }).click();
    await shown(given, /1 of 2 not shown/);
    expect(await kept()).toMatchObject({ projectIds: [shop, hidden] });
  });

  test.each<[string, object | (() => object), string | RegExp]>([
    ['nobody chose anything', {}, 'What should this show?'],
    ['none is to be browsed', () => set({ projectIds: [site.ids.hidden] }), 'No numbers for you here'],
    [
      'the settings are not known',
      { version: 9, projectIds: [1] },
      /was saved by another version of the app/,
    ],
    [
      'the area is gone',
      () => set({ projectIds: [site.ids.shop], areas: ['Gone'] }),
      /"Gone" is on no defect/,
    ],
    [
      'the release is gone',
      () => set({ projectIds: [site.ids.shop], span: { kind: 'release', id: 4711 } }),
      /not one of the project’s any more/,
    ],
    ['it is of the first version', () => ({ projectId: site.ids.shop, title: 'Old one' }), 'Old one'],
  ])('when %s, it says so', async (_what, configuration, text) => {
    await place('gadget', isMaker(configuration) ? configuration() : configuration);
    const given = await visit();
    const frame = await shown(given, text);
    expect(await axeViolations(frame)).toEqual([]);
    expect(given.errors).toEqual([]);
  });

  test('who is not signed in is asked to, in a gadget and in a widget', async () => {
    await place('gadget', set({ projectIds: [site.ids.shop] }));
    await place('widget', set({ projectIds: [site.ids.shop] }), 1);
    const given = await visit({ accountId: 'anonymous' });
    await until(
      async () =>
        Promise.all((await frames(given)).map((frame) => frame.getByText('Sign in to see this').count())),
      (counts) => counts.length === 2 && counts.every((count) => count === 1),
    );
  });

  test('four gadgets of the same projects cost what one costs, whatever each shows of them', async () => {
    const statements = async (): Promise<{ readonly sql: number; readonly asked: number }> => {
      const before = site.platform.usage.snapshot();
      const given = await visit({ accountId: siteAdmin.accountId });
      const count = (await dashboard()).gadgets.length;
      await until(
        async () =>
          Promise.all((await frames(given)).map((frame) => frame.getByText('Open the report').count())),
        (counts) => counts.length === count && counts.every((each) => each === 1),
      );
      const after = site.platform.usage.snapshot();
      return {
        sql: after.sql.statements - before.sql.statements,
        asked: after.invocations.total - before.invocations.total,
      };
    };
    const projectIds = [site.ids.shop];
    await place('gadget', set({ projectIds }));
    const one = await statements();
    await place('gadget', set({ projectIds, statistic: 'trend' }), 1);
    await place('widget', set({ projectIds, statistic: 'containment', title: 'Net' }), 0);
    await place('widget', set({ projectIds, statistic: 'triage' }), 1);
    const four = await statements();
    expect(one.asked).toBe(1);
    expect(four).toEqual(one);
    console.log(`SQL statements: ${one.sql} for one gadget, ${four.sql} for four`);
  });
});

function isMaker(value: object | (() => object)): value is () => object {
  return typeof value === 'function';
}

import type { Browser, Frame } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { describeInBrowser } from '../browser/chromium';
import { unbracketed } from '../browser/unbracketed';
import { until } from '../browser/until';
import { openShop } from './shop-stage';
import { enter, type Visitor } from './visit';

jest.setTimeout(240_000);

const PROJECT_PAGE = '/jira/software/projects/SHOP/apps/project-page/';

describeInBrowser('the app in other languages', (browser: () => Browser) => {
  let stage: Stage;
  let visitor: Visitor | undefined;
  const visit = async (locale: string, path: string, width?: number): Promise<Visitor> => {
    await visitor?.leave();
    visitor = await enter(stage, browser(), width === undefined ? {} : { width });
    await visitor.page.context().addCookies([{ name: 'sandbox_locale', value: locale, url: stage.host.url }]);
    await visitor.go(path);
    return visitor;
  };

  beforeAll(async () => {
    stage = await openShop();
  });
  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
  });
  afterAll(() => stage.close());

  test.each([
    'overview',
    'releases',
    'containment',
    'causes',
    'areas',
    'triage',
    'sprint-review',
    'data-quality',
  ])('every text of the page %s is in a message file', async (page) => {
    const { surface, errors } = await visit('en-XA', PROJECT_PAGE + page);
    const frame = await surface('project-page');
    await settled(frame);
    expect(await unbracketed(frame, namesOf(stage))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('every text of the gadget and of its form is in a message file', async () => {
    const { surface, page } = await visit('en-XA', '/dashboards/1');
    await page.getByRole('button', { name: 'Add Defect escape rate' }).click();
    const form = await surface('gadget');
    await settled(form);
    expect(await unbracketed(form, namesOf(stage))).toEqual([]);
    await form.locator('input[type=checkbox]').first().check();
    await form.locator('button[type=submit]').click();
    await until(
      async () => (await surface('gadget')).locator('.headline').count(),
      (count) => count > 0,
    );
    const frame = await surface('gadget');
    await settled(frame);
    expect(await unbracketed(frame, namesOf(stage))).toEqual([]);
    await page.getByRole('button', { name: 'Remove' }).click();
  });

  test('every text of the issue panel is in a message file', async () => {
    const { surface, page } = await visit('en-XA', '/browse/SHOP-1');
    await page.locator('#main').getByText('Triage', { exact: true }).click();
    const frame = await surface('issue-panel');
    await settled(frame);
    expect(await unbracketed(frame, namesOf(stage))).toEqual([]);
  });

  test.each(['set-up', 'health', 'site-check'])(
    'every text of the page %s of the administration is in a message file',
    async (page) => {
      const { surface } = await visit('en-XA', `/admin/apps/admin/${page}`);
      const frame = await surface('admin');
      await settled(frame);
      expect(await unbracketed(frame, namesOf(stage))).toEqual([]);
    },
  );

  test('every text of the settings of a project is in a message file', async () => {
    const { surface } = await visit('en-XA', '/jira/software/projects/SHOP/settings/apps/project-settings');
    const frame = await surface('project-settings');
    await settled(frame);
    expect(await unbracketed(frame, namesOf(stage))).toEqual([]);
  });

  test.each([
    ['de-DE', /\d,\d\s%/, /\d\d\.\d\d\.\d{4}/],
    ['ja-JP', /\d\.\d%/, /\d{4}\/\d\d\/\d\d/],
    ['ar', /[\d٠-٩][.٫][\d٠-٩]\u200e?[%٪]/u, /[\d٠-٩]+.?\/.?[\d٠-٩]+/u],
  ])(
    'in %s numbers and days are written as there, and nothing breaks out of a narrow page',
    async (locale, percent, day) => {
      for (const page of ['overview', 'sprint-review']) {
        const { surface, errors } = await visit(locale, PROJECT_PAGE + page, 320);
        const frame = await surface('project-page');
        await settled(frame);
        const text = await frame.locator('body').innerText();
        expect(text).toMatch(percent);
        expect(text).toMatch(day);
        const [content, room] = await frame.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect(content).toBeLessThanOrEqual(room);
        expect(errors).toEqual([]);
      }
    },
  );

  test('the language is chosen in the menu of the sandbox, and kept', async () => {
    const { page } = await visit('en-US', `${PROJECT_PAGE}sprint-review`);
    await page.getByText('Sandbox: ').click();
    await page.getByLabel('Language of the user').selectOption('de-DE');
    const text = page.frameLocator('iframe[data-module="project-page"]').locator('body');
    const german = async (): Promise<boolean> => /\d,\d\s%/.test(await text.innerText());
    await until(german, Boolean);
    await page.reload();
    await until(german, Boolean);
  });
});

/** Waits until a surface has its headings and nothing that is still being loaded. */
async function settled(frame: Frame): Promise<void> {
  await frame.locator('h1, h2, label, summary, .verdict').first().waitFor();
  await until(
    () => frame.locator('.skeleton, [aria-busy=true]').count(),
    (count) => count === 0,
  );
}

/** Names that come from Jira or from the settings: they are shown as they are. */
function namesOf({ site }: Stage): ReadonlySet<string> {
  const projects = site.projects.all;
  return new Set([
    ...textsIn(DEFAULT_SETTINGS),
    ...KINDS,
    ...[site.issueTypes, site.priorities, site.statuses, site.resolutions, site.fields].flatMap((list) =>
      list.all.map(({ name }) => name),
    ),
    ...projects.flatMap(({ key, name }) => [key, name, `${name} (${key})`]),
    ...[...site.versions.all, ...site.components.all].map(({ name }) => name),
    ...[...site.boards.values()].flatMap(({ sprints }) => sprints.map(({ name }) => name)),
    ...site.fields.all.flatMap(({ contexts }) =>
      contexts.flatMap(({ options }) => options.map(({ value }) => value)),
    ),
    ...[...site.issues.all()].map(({ summary }) => summary ?? ''),
  ]);
}

/** Names of release kinds, which a project may change by patterns of its own. */
const KINDS = ['major', 'minor', 'patch', 'other'];

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

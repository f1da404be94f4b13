import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import type { Browser, Download, Frame } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import type { Answer } from '../../src/contract/answer';
import type { Answers } from '../../src/contract/calls';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations, watchErrors } from '../browser/page-problems';
import { until } from '../browser/until';
import { outsider, siteAdmin } from '../support/site';
import { openShop } from './shop-stage';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(240_000);

const PAGE = '/jira/software/projects/SHOP/apps/project-page/sprint-review';

describeInBrowser('the sprint review in the browser', (browser: () => Browser) => {
  let stage: Stage;
  let visitor: Visitor | undefined;
  const visit = async (path: string, as: Parameters<typeof enter>[2] = {}) => {
    await visitor?.leave();
    visitor = await enter(stage, browser(), as);
    await visitor.go(path);
    return { ...visitor, frame: await shownOn(visitor) };
  };

  beforeAll(async () => {
    stage = await openShop();
  });
  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.platform.errors).toEqual([]);
  });

  test.each<Theme>(['light', 'dark'])(
    'in %s: no violation of accessibility or policy, no error',
    async (theme) => {
      const { frame, errors } = await visit(PAGE, { theme });
      await frame
        .getByRole('link', { name: /^SHOP-\d+$/ })
        .first()
        .waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      await frame.getByText('How this is counted').click();
      expect(await axeViolations(frame)).toEqual([]);
      expect(errors).toEqual([]);
      expect(stage.host.cspViolations).toEqual([]);
    },
  );

  test('a sprint is chosen by keyboard, is in the address and survives a reload', async () => {
    const { frame, page, ...me } = await visit(PAGE);
    expect(await lead(frame)).toMatch(/^SHOP Sprint 24: /);
    await frame.getByLabel('Sprint', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await until(
      () => lead(frame),
      (text) => text.startsWith('SHOP Sprint 23: '),
    );
    const focused = await frame.evaluate<string>('document.activeElement.tagName');
    expect(focused).toBe('SELECT');
    const address = page.url();
    expect(address).toMatch(/\?sprint=\d+$/);
    const said = await lead(frame);
    await page.reload();
    expect(await lead(await shownOn(me))).toBe(said);
    await page.goBack();
    await until(
      async () => lead(await shownOn(me)),
      (text) => text.startsWith('SHOP Sprint 24: '),
    );
  });

  test('the days of a sprint, shown as two dates, have the defects of the sprint', async () => {
    const { frame } = await visit(PAGE);
    const found = (said: string): string | undefined => /: \d+ defects found, [^;]*/.exec(said)?.[0];
    const ofSprint = found(await lead(frame));
    expect(ofSprint).toBeDefined();
    await frame.getByText('The last day counts for the next sprint.').waitFor();
    await frame.getByRole('button', { name: 'Show these days' }).click();
    await until(
      () => lead(frame),
      (text) => !text.startsWith('SHOP Sprint 24: '),
    );
    expect(found(await lead(frame))).toBe(ofSprint);
  });

  test('two dates: wrong ones are told and change nothing, right ones are in the address', async () => {
    const { frame, page } = await visit(PAGE);
    const before = await lead(frame);
    await frame.getByLabel('First day').fill('2026-03-10');
    await frame.getByLabel('Last day').fill('2026-03-01');
    await page.keyboard.press('Enter');
    await frame.getByText('The first day is after the last one: swap them.').waitFor();
    expect(await lead(frame)).toBe(before);
    await frame.getByLabel('Last day').fill('2026-03-20');
    await page.keyboard.press('Enter');
    await until(
      () => lead(frame),
      (text) => text.startsWith('Mar 10, 2026 to Mar 20, 2026: '),
    );
    expect(page.url()).toMatch(/\?from=2026-03-10&to=2026-03-20$/);
    expect(await frame.getByLabel('Last day').inputValue()).toBe('2026-03-20');
  });

  test.each([
    ['sprint=4242', 'This sprint is gone'],
    ['from=2026-03-20&to=2026-03-10', 'The first day is after the last one'],
  ])('an address with %s says “%s” and offers what can be chosen', async (query, title) => {
    const { frame, errors } = await visit(`${PAGE}?${query}`);
    await frame.getByRole('heading', { name: title }).waitFor();
    expect(await frame.getByLabel('Sprint', { exact: true }).locator('option').count()).toBeGreaterThan(20);
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('days on which nothing was found have no chart and no rate', async () => {
    const { frame } = await visit(`${PAGE}?from=2001-01-01&to=2001-01-14`);
    await frame.getByRole('heading', { name: 'No defects found' }).waitFor();
    expect(await lead(frame)).toMatch(/^Jan 1, 2001 to Jan 14, 2001: no defects found;/);
    expect(await frame.locator('.bar-list').count()).toBe(0);
  });

  test('a filter is in the address beside the sprint, is told, and stays when another sprint is chosen', async () => {
    const { frame, page, errors } = await visit(`${PAGE}?created-from=2026-01-01`);
    await frame.getByText('releases and days of creation of the filter do not limit it').waitFor();
    await frame.getByRole('button', { name: 'Filter', exact: true }).click();
    await frame.getByLabel('high', { exact: true }).check();
    await until(
      () => lead(frame),
      (text) => text.startsWith('Filtered by severity high. SHOP Sprint 24: '),
    );
    await frame.getByText(/^\d+ of \d+ issues read are outside the filter\./).waitFor();
    await frame.getByText('Only severity high.').waitFor({ state: 'attached' });
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByLabel('Sprint', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await until(
      () => lead(frame),
      (text) => text.startsWith('Filtered by severity high. SHOP Sprint 23: '),
    );
    expect(page.url()).toMatch(/\?sprint=\d+&created-from=2026-01-01&severity=high$/);
    expect(errors).toEqual([]);
  });

  test('bars are walked by keyboard and spoken', async () => {
    const { frame, page } = await visit(PAGE);
    await frame.getByRole('button', { name: /^SHOP Sprint 24: \d+ escaped, \d+ contained/ }).focus();
    await page.keyboard.press('ArrowDown');
    const spoken = await frame.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    expect(spoken).toMatch(/^SHOP Sprint 23: \d+ escaped, \d+ contained, \d+ unclassified$/);
  });

  test('a number leads to its issues in Jira, with Ctrl beside the page', async () => {
    const { frame, page } = await visit(PAGE);
    const { found } = await reviewed(stage);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      frame
        .getByRole('button', { name: `${found.escaped.count}: open these issues in Jira` })
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await tab.getByText(`${found.escaped.count} issues`).first().waitFor();
    expect(decodeURIComponent(tab.url())).toContain(`SHOP-${found.escaped.numbers[0] ?? 0}`);
  });

  test('both files say what the page says; the page opens offline without a request', async () => {
    const { frame, page } = await visit(PAGE);
    const said = await lead(frame);
    const summary = await frame.locator('.review-summary').first().innerText();
    const [html, markdown] = [
      await downloaded(frame, page, 'Download as a page'),
      await downloaded(frame, page, 'Download as Markdown'),
    ];
    expect(html.name).toMatch(/^sprint-review-SHOP-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.html$/);
    const $ = load(html.text);
    expect($('.lead').text()).toBe(said);
    expect($('script, link, img, iframe, a, [src], [href]')).toHaveLength(0);
    expect(html.text).toContain(summary);
    const { found } = await reviewed(stage);
    const cells = $('section')
      .first()
      .find('tbody tr')
      .first()
      .children()
      .toArray()
      .map((cell) => $(cell).text());
    expect(cells.slice(2, 5)).toEqual(
      [found.escaped, found.contained, found.unclassified].map(({ count }) => String(count)),
    );
    expect(markdown.text).toContain(`**${said}**`);
    expect(markdown.text).toContain(`| SHOP Sprint 24 | ${cells.slice(1).join(' | ')} |`);
    await opensOffline(browser(), html.path, said);
  });

  test('where the browser keeps the clipboard from a frame, the Markdown is there, selected', async () => {
    const { frame, errors } = await visit(PAGE);
    await frame.getByRole('button', { name: 'Copy as Markdown' }).click();
    const field = frame.getByLabel('The review as Markdown');
    await field.waitFor();
    const text = await field.inputValue();
    expect(text).toContain(await lead(frame));
    expect(
      await frame.evaluate(
        'getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
      ),
    ).toBe(text);
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors.filter((error) => !error.includes('permissions policy'))).toEqual([]);
  });

  test.each([320, 768, 1920])('it fits %i px', async (width) => {
    const { frame } = await visit(PAGE, { width });
    await frame.getByText('Take it to the review').waitFor();
    const [content, room] = await frame.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(content).toBeLessThanOrEqual(room);
  });

  test('who may not browse, or is not signed in, gets no page of the app', async () => {
    for (const accountId of [outsider.accountId, 'anonymous']) {
      await visitor?.leave();
      visitor = await enter(stage, browser(), { accountId });
      await visitor.go(PAGE);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await visitor.page.locator('iframe').count()).toBe(0);
    }
  });
});

/** The surface's window once it shows the review. */
async function shownOn({ surface }: Pick<Visitor, 'surface'>): Promise<Frame> {
  const frame = await surface('project-page');
  await frame.getByRole('heading', { name: 'Sprint review', level: 1 }).waitFor();
  return frame;
}

function lead(frame: Frame): Promise<string> {
  return frame.locator('.lead').innerText();
}

/** What the resolver says of the usual review. */
async function reviewed(stage: Stage) {
  const payload = { projectId: Number(stage.site.project('SHOP')?.id) };
  const answer = (await stage.platform.invoke('resolver', 'sprint-review', payload, {
    accountId: siteAdmin.accountId,
  })) as Answer<Answers['sprint-review']>;
  if (!answer.ok || answer.data.result.state !== 'reviewed') throw new Error(JSON.stringify(answer));
  return answer.data.result.review;
}

async function downloaded(frame: Frame, page: Visitor['page'], button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: button }).click(),
  ]);
  const path = await (download satisfies Download).path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

/** Opens a saved page as a file, with the network off. */
async function opensOffline(browser: Browser, path: string, said: string): Promise<void> {
  const context = await browser.newContext({ offline: true });
  try {
    const page = await context.newPage();
    const errors = watchErrors(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(await readFile(path, 'utf8'));
    expect(await page.locator('.lead').innerText()).toBe(said);
    expect(await page.locator('svg rect.escaped').first().isVisible()).toBe(true);
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  } finally {
    await context.close();
  }
}

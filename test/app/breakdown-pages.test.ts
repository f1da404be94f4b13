import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { developer } from '../support/site';
import { openShop } from './shop-stage';
import type { enter } from './visit';
import { reportOf, type Theme } from './visit';
import { visits } from './visits';
import { expectFits } from './widths';

jest.setTimeout(240_000);

const PAGES = ['containment', 'causes', 'areas'] as const;
const TITLES = { containment: 'Containment', causes: 'Causes', areas: 'Areas' };

describeInBrowser('Containment, Causes and Areas inside the local Jira', (browser: () => Browser) => {
  const app = visits(browser, openShop);
  const { visit } = app;
  const show = async (page: (typeof PAGES)[number], as: Parameters<typeof enter>[2] = {}) => {
    const visiting = await visit(as);
    await visiting.go(`/jira/software/projects/SHOP/apps/project-page/${page}`);
    const frame = await visiting.surface('project-page');
    await frame.getByRole('heading', { name: TITLES[page], level: 1 }).waitFor();
    await frame
      .getByText(/^Data as of/)
      .first()
      .waitFor();
    return { ...visiting, frame };
  };

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test.each(PAGES)(
      '%s: no violation of accessibility or policy, no error, its tables open too',
      async (page) => {
        const { errors, frame } = await show(page, { theme });
        for (const table of await frame.getByText('Show the data as a table').all()) await table.click();
        expect(await axeViolations(frame)).toEqual([]);
        expect(errors).toEqual([]);
        expect(app.stage.host.cspViolations).toEqual([]);
      },
    );
  });

  test.each(PAGES)('%s fits from 320 to 1,920 px', async (name) => {
    const { frame, page } = await show(name);
    await expectFits(page, frame, [320, 768, 1280, 1920]);
  });

  test('no word of a stage is cut in two in a table that is narrow', async () => {
    const { frame } = await show('containment', { width: 768 });
    const cut = await frame.evaluate<
      readonly string[]
    >(`[...document.querySelectorAll('.table tbody th')].flatMap(
      (header) => {
        const walker = document.createTreeWalker(header, NodeFilter.SHOW_TEXT);
        const words = [];
        for (let text = walker.nextNode(); text; text = walker.nextNode())
          for (const { 0: word, index } of text.data.matchAll(/[^\\s(]+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) words.push(word);
          }
        return words;
      },
    )`);
    expect(cut).toEqual([]);
    await frame.getByRole('rowheader', { name: 'Requirements review' }).first().waitFor();
  });

  test('the matrix is one Tab stop; the arrow keys walk it, and each cell is spoken and shown', async () => {
    const { frame, page } = await show('containment');
    const grid = frame.getByRole('grid');
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await grid.getByRole('gridcell').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    const { matrix } = (await reportOf(app.stage, 'SHOP')).report.ladder;
    const count = matrix.origins[2]?.stages[3] ?? NaN;
    const words = `Code, Unit test: ${count} defects, in place`;
    expect(await focusedText(frame)).toContain(words);
    expect(await frame.locator('.chart-tip').innerText()).toBe(words);
    await page.keyboard.press('Control+End');
    expect(await focusedText(frame)).toContain(`Total, Total: ${matrix.totals.total} defects`);
    await page.keyboard.press('Escape');
    await frame.locator('.chart-tip').waitFor({ state: 'detached' });
  });

  test('Enter on a cell opens its issues in Jira, as many as the cell says', async () => {
    const { frame, page, errors, surface } = await show('containment', { accountId: developer.accountId });
    const { matrix } = (await reportOf(app.stage, 'SHOP')).report.ladder;
    const count = matrix.origins[2]?.stages[3] ?? NaN;
    await frame.getByRole('gridcell', { name: /^Code, Unit test:/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Search' }).waitFor();
    await page.getByText(`${count} issues`, { exact: true }).waitFor();
    expect(page.url()).toContain('/issues/?jql=key');
    await page.goBack();
    const back = await surface('project-page');
    await back.getByRole('heading', { name: 'Containment', level: 1 }).waitFor();
    expect(errors).toEqual([]);
  });

  test('an issue that is gone before the index knows does not spoil the list', async () => {
    const { frame, page, errors, surface } = await show('causes');
    const { mechanisms } = (await reportOf(app.stage, 'SHOP')).report;
    const count = mechanisms.mechanismTotals[0] ?? NaN;
    const row = frame.getByRole('button', { name: /^No test existed: \d+ of/ });
    await row.click();
    await page.getByText(`${count} issues`, { exact: true }).waitFor();
    const key = await page.locator('td a').first().innerText();
    const issue = app.stage.site.issues.find(key);
    if (!issue) throw new Error(`${key} is not there`);
    app.stage.site.issues.remove(issue);
    await page.goBack();
    const back = await surface('project-page');
    await back.getByRole('button', { name: /^No test existed: \d+ of/ }).click();
    await page.getByText(`${count - 1} issues`, { exact: true }).waitFor();
    await page.getByText('1 issue of the list is gone, was moved, or is not for you to see').waitFor();
    // The browser itself notes that Jira refused the first question; nothing else went wrong.
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
  });
});

async function focusedText(frame: Frame): Promise<string> {
  return until(
    () => frame.evaluate<string>('document.activeElement.textContent'),
    (text) => text !== '',
  );
}

import { readFile } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import type { Answer } from '../../src/contract/answer';
import type { Answers } from '../../src/contract/calls';
import type { FilterRequest } from '../../src/contract/filter';
import { MOST_LISTED } from '../../src/domain/issue-set/issue-set';
import { describeInBrowser } from '../browser/chromium';
import { holdAddress, LET_GO } from '../browser/held-address';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { readCsv } from '../domain/export/read-csv';
import { siteAdmin } from '../support/site';
import { openShop } from './shop-stage';
import { enter, type Theme, type Visitor } from './visit';
import { expectFits } from './widths';

jest.setTimeout(240_000);

const PAGE = (page: string): string => `/jira/software/projects/SHOP/apps/project-page/${page}`;

/** What one of them asked too late to be counted with it is counted with the next. */
const EIGHT_PAGES = [
  'data-quality',
  'triage',
  'sprint-review',
  'containment',
  'causes',
  'areas',
  'releases',
  'overview',
];

/** What is walked by the arrow keys says so. */
const CHARTS = '[role="group"][aria-label*="arrow keys"], [role="grid"][aria-label*="arrow keys"]';

function labelsOf(frame: Frame): Promise<readonly string[]> {
  return frame
    .locator(CHARTS)
    .evaluateAll((charts: readonly { ariaLabel: string }[]) => charts.map(({ ariaLabel }) => ariaLabel));
}

/** Walks the marks of a chart to the next one that leads to issues. @throws Error when none of them does */
async function walkToIssues(page: Page, frame: Frame): Promise<void> {
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key);
    const said = await frame.evaluate<string>(
      '`${document.activeElement.ariaDescription ?? ""} ${document.activeElement.textContent}`',
    );
    if (said.includes('Enter opens')) return;
  }
  throw new Error('no mark that was walked to leads to issues');
}

describeInBrowser('the filters of the report', (browser: () => Browser) => {
  let stage: Stage;
  let visitor: Visitor | undefined;
  const visit = async (as: Parameters<typeof enter>[2] = {}): Promise<Visitor> => {
    await visitor?.leave();
    visitor = await enter(stage, browser(), as);
    return visitor;
  };
  const open = async (page: string, as: Parameters<typeof enter>[2] = {}) => {
    const entered = await visit(as);
    await entered.go(PAGE(page));
    const frame = await entered.surface('project-page');
    await frame.getByRole('heading', { level: 1 }).first().waitFor();
    await frame.locator('.skeleton').waitFor({ state: 'detached' });
    return { ...entered, frame };
  };
  const reportOf = async (filter: FilterRequest) => {
    const projectId = Number(stage.site.project('SHOP')?.id);
    const answer = (await stage.platform.invoke(
      'resolver',
      'report',
      { projectId, filter },
      { accountId: siteAdmin.accountId },
    )) as Answer<Answers['report']>;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.data.report;
  };
  const expectClean = async ({
    frame,
    errors,
  }: {
    frame: Frame;
    errors: readonly string[];
  }): Promise<void> => {
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
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

  test('a filter is set by keyboard, stands in the address, survives a reload, is carried along and taken back', async () => {
    const { page, surface, frame } = await open('overview');
    await frame.getByRole('button', { name: /^Filter/ }).focus();
    await page.keyboard.press('Enter');
    await frame.getByLabel('critical', { exact: true }).focus();
    await page.keyboard.press('Space');
    await until(
      () => page.url(),
      (url) => url.includes('severity=critical'),
    );
    await frame.getByText('Filtered by severity critical.').waitFor();
    const { headline, filtering, read } = await reportOf({ severities: ['critical'] });
    const { escaped, contained } = headline.counts;
    await frame.getByText(`: ${escaped} of ${escaped + contained} defects escaped`).waitFor();
    await frame.getByText(`${filtering.outside} of ${read} issues read are outside the filter.`).waitFor();

    await page.reload();
    let reloaded = await surface('project-page');
    await reloaded.getByText('Filtered by severity critical.').waitFor();

    await reloaded.getByRole('link', { name: 'All releases' }).click();
    await reloaded.getByRole('heading', { name: 'Releases', level: 1 }).waitFor();
    expect(page.url()).toContain('severity=critical');
    // Jira's own navigation knows nothing of a filter.
    await page.getByRole('link', { name: 'Areas' }).click();
    await reloaded.getByRole('heading', { name: 'Areas', level: 1 }).waitFor();
    await until(
      () => page.url(),
      (url) => url.includes('areas?severity=critical'),
    );

    await reloaded.getByRole('button', { name: 'Clear all' }).click();
    await until(
      () => page.url(),
      (url) => !url.includes('severity'),
    );
    await page.goBack();
    reloaded = await surface('project-page');
    await reloaded.getByRole('button', { name: 'Take out: severity critical' }).waitFor();
  });

  test('each page of the project asks one resolver once', async () => {
    const calls = (): number => stage.platform.usage.snapshot().invocations.byFunction['resolver'] ?? 0;
    const before = calls();
    for (const page of EIGHT_PAGES) {
      const { frame } = await open(page);
      await frame
        .getByText(/^Data as of/)
        .first()
        .waitFor();
    }
    expect(calls() - before).toBe(EIGHT_PAGES.length);
  });

  test('one call a filter, and the former numbers stay until the new ones are there', async () => {
    const { frame } = await open('overview');
    const calls = (): number => stage.platform.usage.snapshot().invocations.byFunction['resolver'] ?? 0;
    const before = calls();
    await frame.getByRole('button', { name: /^Filter/ }).click();
    await frame.getByLabel('Tagged defects only').check();
    expect(await frame.getByRole('heading', { name: 'Escape rate' }).count()).toBe(1);
    expect(await frame.locator('.skeleton').count()).toBe(0);
    await frame.getByText(/Inference is off/).waitFor();
    expect(calls() - before).toBe(1);
  });

  test('however late Jira hears of an address, a control shows what was chosen at once, and back and forward hold', async () => {
    const { page, go, surface } = await visit();
    await holdAddress(page);
    await go(PAGE('overview'));
    const frame = await surface('project-page');
    await frame.getByRole('button', { name: /^Filter/ }).click();
    const addresses: string[] = [];
    page.on('framenavigated', (each) => {
      if (each === page.mainFrame()) addresses.push(new URL(each.url()).search);
    });
    const tagged = frame.getByRole('checkbox', { name: 'Tagged defects only' });
    const high = frame.getByLabel('high', { exact: true });
    await tagged.check();
    await tagged.uncheck();
    await tagged.check();
    await high.check();
    await frame
      .getByRole('group', { name: 'Points', exact: true })
      .getByRole('radio', { name: 'weeks' })
      .check();
    expect(await Promise.all([tagged.isChecked(), high.isChecked()])).toEqual([true, true]);
    await frame.getByText(/Inference is off/).waitFor();
    expect(addresses).toEqual([]);
    await frame.evaluate(LET_GO);
    const chosen = '?tagged=1&severity=high&trend=week';
    await until(
      () => addresses,
      (seen) => seen.at(-1) === chosen,
    );
    expect(addresses).toEqual(['?tagged=1', '', '?tagged=1', '?tagged=1&severity=high', chosen]);
    expect(await Promise.all([tagged.isChecked(), high.isChecked()])).toEqual([true, true]);
    await page.goBack();
    await frame.getByRole('button', { name: 'Take out: severity high' }).waitFor({ state: 'detached' });
    expect(await Promise.all([tagged.isChecked(), high.isChecked()])).toEqual([true, false]);
    await page.goForward();
    await frame.getByRole('button', { name: 'Take out: severity high' }).waitFor();
    expect(await Promise.all([tagged.isChecked(), high.isChecked()])).toEqual([true, true]);
  });

  test('a range of releases pushes its other end along, and the page says which releases', async () => {
    const { page, frame } = await open('releases?by=shipped-in');
    await frame.getByRole('button', { name: /^Filter/ }).click();
    const range = frame.getByRole('group', { name: 'Release, shipped in' });
    await range.getByLabel('To').selectOption({ label: '2.5.0' });
    await range.getByLabel('From').selectOption({ label: '2.6.0' });
    await frame.getByRole('button', { name: 'Take out: shipped in 2.6.0' }).waitFor();
    await until(
      () => frame.locator('table').first().locator('tbody tr').count(),
      (rows) => rows === 1,
    );
    expect(page.url()).toMatch(/release-from=(\d+)&release-to=\1/);
  });

  test('what the filter names and is not there is told, and can be taken out', async () => {
    const asked = await open('overview?area=Fax&severity=high');
    const { frame, page } = asked;
    await frame.getByText('The filter asks for something that is not there').waitFor();
    await frame.getByText(/Area "Fax" is on no defect of the project any more/).waitFor();
    await expectClean(asked);
    await frame.getByRole('button', { name: 'Take it out of the filter' }).click();
    await frame.getByText('Filtered by severity high.').waitFor();
    expect(page.url()).not.toContain('area');
  });

  test('two releases are compared in words, whole and at the same age; the choice is in the address', async () => {
    const { frame, page } = await open('releases?by=shipped-in');
    await frame.getByRole('combobox', { name: 'Release', exact: true }).selectOption({ label: '3.5.0' });
    await frame.getByRole('combobox', { name: 'against' }).selectOption({ label: '3.4.0' });
    await frame
      .getByText(/^3\.5\.0 let more escape than 3\.4\.0, by .* more than chance makes\.$/)
      .first()
      .waitFor();
    await frame.getByRole('combobox', { name: 'against' }).selectOption({ label: '3.5.0' });
    await frame.getByText('Choose two different releases.').waitFor();
    expect(page.url()).toMatch(/compare=(\d+)&with=\1/);
  });

  test('tables and the audit are saved as files, with filter, day of the data and definitions', async () => {
    const { frame, page } = await open('releases?by=shipped-in&severity=high');
    await frame.getByText('Download the data').click();
    const save = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await frame.getByRole('button', { name }).click();
      const download = await waiting;
      const text = await readFile(await download.path(), 'utf8');
      const [preface = '', ...rest] = text.split('\r\n\r\n');
      return {
        file: download.suggestedFilename(),
        preface: readCsv(`${preface}\r\n`),
        table: readCsv(rest.join('')),
      };
    };
    const report = await reportOf({ severities: ['high'] });
    const shipped = await save('Releases shipped in');
    expect(shipped.file).toMatch(/^SHOP-releases-shipped-in-\d{4}-\d{2}-\d{2}\.csv$/);
    const terms = new Map(shipped.preface.map(([term, meaning]) => [term, meaning]));
    expect(terms.get('Filter')).toMatch(/^severity high; \d+ of \d+ issues read are outside$/);
    expect(terms.get('Data as of')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect([...terms.keys()]).toEqual(expect.arrayContaining(['Escaped', 'Window', 'Version']));
    const [head = [], ...rows] = shipped.table;
    const lifetime = head.indexOf('lifetime escaped');
    expect(rows.reduce((sum, row) => sum + Number(row[lifetime]), 0)).toBe(report.outcomes.escaped);

    const audit = await save('Every defect: how it was counted and why');
    await frame.getByText(/^Saved as SHOP-audit-/).waitFor();
    const [columns = [], ...defects] = audit.table;
    expect(defects).toHaveLength(report.read);
    const inside = columns.indexOf('inside the filter');
    expect(defects.filter((row) => row[inside] === 'no')).toHaveLength(report.filtering.outside);
  });

  test('the trend is told of releases, weeks, months and quarters, and its marks are walked by keyboard', async () => {
    const { frame, page } = await open('overview');
    const points = frame.getByRole('group', { name: 'Points', exact: true });
    for (const [choice, one] of [
      ['weeks', 'week'],
      ['months', 'month'],
      ['quarters', 'quarter'],
      ['releases', 'release'],
    ] as const) {
      await points.getByRole('radio', { name: choice }).check();
      const chart = frame.getByRole('group', { name: new RegExp(`^Escape rate by ${one}`) });
      await chart.waitFor();
      await chart.locator('[tabindex="0"]').focus();
      await page.keyboard.press('ArrowLeft');
      const spoken = await frame.evaluate<string>('document.activeElement.getAttribute("aria-label")');
      expect(spoken).toMatch(/escaped|No data/);
      await frame.locator('.chart-tip', { hasText: spoken }).waitFor();
    }
  });

  test.each(['overview', 'releases', 'containment', 'causes', 'data-quality', 'sprint-review'])(
    'the numbers of the sentence on top of %s lead to as many issues as they say',
    async (name) => {
      const { page, frame } = await open(name);
      const numbers = frame.locator('.lead .issue-count');
      const told = await numbers.allInnerTexts();
      expect(told.length).toBeGreaterThan(0);
      for (const [place, number] of told.entries()) {
        const [list] = await Promise.all([
          page.context().waitForEvent('page'),
          numbers.nth(place).click({ modifiers: ['Control'] }),
        ]);
        await list.getByText(new RegExp(`^${Math.min(MOST_LISTED, Number(number))} issues?$`)).waitFor();
        await list.close();
      }
    },
  );

  test.each([
    ['overview', 6],
    ['containment', 3],
    ['causes', 3],
    ['areas', 1],
    ['data-quality', 3],
    ['sprint-review', 2],
  ])('every chart of %s is walked by keyboard to a mark whose issues a key opens', async (name, least) => {
    const { page, surface, frame } = await open(name);
    const labels = await labelsOf(frame);
    expect(labels.length).toBeGreaterThanOrEqual(least);
    for (const [place, label] of labels.entries()) {
      const shown = await surface('project-page');
      await shown.locator(CHARTS).nth(place).waitFor();
      expect(await labelsOf(shown)).toContain(label);
      await shown.locator(CHARTS).nth(place).locator('[tabindex="0"]').first().focus();
      await walkToIssues(page, shown);
      await page.keyboard.press(place % 2 === 0 ? 'Enter' : 'Space');
      await page.waitForURL(/\/issues\/\?jql=/);
      await page.goBack();
    }
  });

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test.each([
      'overview?severity=high&severity=critical&created-from=2026-01-01&trend=month',
      'overview?severity=unmapped',
      'overview?created-to=1999-12-31',
      'releases?by=shipped-in&escapes=lifetime&kind=minor',
      'releases?kind=imaginary',
      'areas?tagged=1',
    ])('%s: no violation of accessibility or policy, no error', async (page) => {
      const shown = await open(page, { theme });
      await shown.frame.getByRole('button', { name: /^Filter/ }).click();
      await expectClean(shown);
    });
  });

  test.each(['overview?severity=high&trend=week', 'releases?by=shipped-in&area=Checkout&tagged=1'])(
    '%s fits from 320 to 1,920 px with the filter open',
    async (address) => {
      const { frame, page } = await open(address);
      await frame.getByRole('button', { name: /^Filter/ }).click();
      await expectFits(page, frame, [320, 768, 1280, 1920]);
    },
  );
});

import type { Browser } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { developer, outsider } from '../support/site';
import { openShop } from './shop-stage';
import { enter, reportOf, type Theme } from './visit';
import { visits } from './visits';

jest.setTimeout(240_000);

const PROJECT_PAGE = (page: string): string => `/jira/software/projects/SHOP/apps/project-page/${page}`;

describeInBrowser('the app inside the local Jira', (browser: () => Browser) => {
  const app = visits(browser, openShop);
  const { visit } = app;

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test.each([
      ['overview', 'Overview'],
      ['releases', 'Releases'],
    ])('the project page, %s: no violation of accessibility or policy, no error', async (page, heading) => {
      const { errors, go, surface } = await visit({ theme });
      await go(PROJECT_PAGE(page));
      const frame = await surface('project-page');
      await frame.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect(await frame.evaluate('document.documentElement.dataset.colorMode')).toBe(theme);
      expect(await axeViolations(frame)).toEqual([]);
      expect(errors).toEqual([]);
      expect(app.stage.host.cspViolations).toEqual([]);
    });

    test('the gadget is useful before it is set up, and shows the number afterwards', async () => {
      const { errors, go, surface, page } = await visit({ theme });
      await go('/dashboards/1');
      await page.getByRole('button', { name: 'Add Defect escape rate' }).click();
      const form = await surface('gadget');
      await form.getByLabel('Web shop (SHOP)').check();
      await form.getByLabel('Title').fill('The net');
      expect(await axeViolations(form)).toEqual([]);
      await form.getByRole('button', { name: 'Save' }).click();
      await until(
        async () => (await surface('gadget')).getByRole('heading', { name: 'The net' }).count(),
        (count) => count === 1,
      );
      const frame = await surface('gadget');
      const { headline } = (await reportOf(app.stage, 'SHOP')).report;
      const { escaped, contained } = headline.counts;
      await frame
        .getByText(`${escaped} of ${escaped + contained} escaped`)
        .first()
        .waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      expect(errors).toEqual([]);
      expect(app.stage.host.cspViolations).toEqual([]);
      await page.getByRole('button', { name: 'Remove' }).click();
    });

    test('the issue panel says where the defect is counted', async () => {
      const { errors, go, surface, page } = await visit({ theme });
      await go(`/browse/${await anEscape(app.stage)}`);
      await page.locator('#main').getByText('Triage', { exact: true }).click();
      const frame = await surface('issue-panel');
      await frame.getByText('Escaped', { exact: true }).waitFor();
      await frame.getByText(/^Counted in /).waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      expect(errors).toEqual([]);
      expect(app.stage.host.cspViolations).toEqual([]);
    });
  });

  test('a tag moves the number within seconds, though events are late, and undo moves it back', async () => {
    const before = (await reportOf(app.stage, 'SHOP')).report.outcomes;
    const { go, surface, page } = await visit({ accountId: developer.accountId });
    await go(`/browse/${await anUnclassified(app.stage)}`);
    await page.locator('#main').getByText('Triage', { exact: true }).click();
    const frame = await surface('issue-panel');
    await frame.getByText('Needs triage', { exact: true }).waitFor();
    await frame.getByLabel('Discovery stage').selectOption({ label: 'Production (found by customers)' });
    await frame.getByText('Escaped', { exact: true }).waitFor();
    await until(
      async () => (await reportOf(app.stage, 'SHOP')).report.outcomes,
      ({ escaped, unclassified }) =>
        escaped === before.escaped + 1 && unclassified === before.unclassified - 1,
    );
    await frame.getByRole('button', { name: /^Undo/ }).click();
    await until(
      async () => (await reportOf(app.stage, 'SHOP')).report.outcomes,
      ({ escaped }) => escaped === before.escaped,
    );
  });

  test('who may not browse sees the state, not the data: on the project, in a gadget, signed in or not', async () => {
    const admin = await enter(app.stage, browser());
    await admin.go('/dashboards/1');
    await admin.page.getByRole('button', { name: 'Add Defect escape rate' }).click();
    const form = await admin.surface('gadget');
    await form.getByLabel('Web shop (SHOP)').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await admin.page.getByRole('button', { name: 'Configure' }).waitFor();
    await admin.leave();
    for (const accountId of [outsider.accountId, 'anonymous']) {
      const { go, surface, page } = await visit({ accountId });
      await go('/dashboards/1');
      const frame = await surface('gadget');
      await frame.getByRole('heading').first().waitFor();
      const words = await until(
        () => frame.locator('body').innerText(),
        (text) => /sign in|no numbers for you/i.test(text),
      );
      expect(words).not.toMatch(/escaped|%/);
      await go(PROJECT_PAGE('overview'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('iframe').count()).toBe(0);
    }
  });

  test('pages have addresses: deep link, link, back and forward, reload', async () => {
    const { go, surface, page } = await visit();
    await go(PROJECT_PAGE('releases?by=shipped-in'));
    let frame = await surface('project-page');
    await frame
      .getByText(/^Day \d+ of 30$/)
      .first()
      .waitFor();
    const link = frame.getByRole('link', { name: 'Back to the overview' });
    expect(await link.getAttribute('href')).toBe(app.stage.host.url + PROJECT_PAGE('overview'));
    await link.click();
    await frame.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await until(
      () => page.url(),
      (url) => url.endsWith('/project-page/overview'),
    );
    await page.goBack();
    await frame.getByRole('heading', { name: 'Releases', level: 1 }).waitFor();
    await page.goForward();
    await frame.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.reload();
    frame = await surface('project-page');
    await frame.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });
});

/** Key of a bug of SHOP that is tagged as found in production. */
async function anEscape(stage: Stage): Promise<string> {
  return keyBy(
    stage,
    `cf[${await discoveryField(stage)}] = "Production (found by customers)" AND affectedVersion is not EMPTY`,
  );
}

/** Key of an open bug of SHOP that no tag and no rule classifies. */
async function anUnclassified(stage: Stage): Promise<string> {
  return keyBy(
    stage,
    `cf[${await discoveryField(stage)}] is EMPTY AND affectedVersion is EMPTY AND resolution is EMPTY`,
  );
}

async function keyBy(stage: Stage, clause: string): Promise<string> {
  const jql = `project = SHOP AND issuetype = Bug AND level is EMPTY AND ${clause} ORDER BY created DESC`;
  const body = { jql, fields: ['summary'], maxResults: 1 };
  const request = { method: 'POST', url: '/rest/api/3/search/jql', headers: {}, body };
  const answer = await stage.jira.handle(request, { kind: 'app' });
  const key = (answer.body as { issues?: { key: string }[] }).issues?.[0]?.key;
  if (key === undefined) throw new Error(`${jql} found nothing: ${JSON.stringify(answer.body)}`);
  return key;
}

async function discoveryField(stage: Stage): Promise<string> {
  const { card } = await reportOf(stage, 'SHOP');
  return String(card.settings.fields.discovery).replace('customfield_', '');
}

import type { Browser } from 'playwright-core';
import { builtInUsers } from '../../../sandbox/jira';
import { describeInBrowser } from '../../browser/chromium';
import { axeViolations } from '../../browser/page-problems';
import { until } from '../../browser/until';
import { surfaceOf } from './surface-of';
import { visits } from './visit';

const VIEWS = [
  ['/projects', 'Projects'],
  ['/issues/', 'Search'],
  ['/jira/software/projects/OPEN/issues', 'Issues'],
  ['/browse/OPEN-1', 'Defect 1'],
  ['/jira/software/projects/OPEN/settings', 'Details'],
  ['/jira/software/projects/OPEN/apps/page', 'Fixture page'],
  ['/dashboards/1', 'System dashboard'],
  ['/admin', 'Apps'],
  ['/nowhere', 'There is no such page'],
] as const;

describeInBrowser('the Jira-like page', (browser: () => Browser) => {
  const visit = visits(browser);

  const heading = (name: string): Promise<void> =>
    visit().page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  const switchTo = async (label: string): Promise<void> => {
    const { page } = visit();
    await Promise.all([page.waitForEvent('load'), page.locator('#user').selectOption({ label })]);
  };

  describe.each(['light', 'dark'])('in %s', (mode) => {
    test.each(VIEWS)('%s has no accessibility violation and fits 320 px', async (path, name) => {
      const { bench, page, errors, open } = visit();
      await page.context().addCookies([{ name: 'sandbox_theme', value: mode, url: bench.host.url }]);
      await open(path);
      await heading(name);
      await page.getByText('Searching …').waitFor({ state: 'detached' });
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.dataset.colorMode')).toBe(mode);
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(errors).toEqual([]);
    });
  });

  test('links, back and forward stay on one page', async () => {
    const { page, open } = visit();
    await open('/projects');
    await page.evaluate('globalThis.isSame = true');
    await page.getByRole('link', { name: 'Open project' }).click();
    await heading('Issues');
    // Several were created in the same millisecond: which is first is the machine's affair.
    const first = page.locator('tbody').getByRole('link').first();
    const defect = (await first.innerText()).replace('OPEN-', 'Defect ');
    await first.click();
    await heading(defect);
    await page.goBack();
    await heading('Issues');
    await page.goForward();
    await heading(defect);
    expect(await page.evaluate('globalThis.isSame')).toBe(true);
  });

  test('a project lists its issues in pages, and JQL finds some of them', async () => {
    const { page, open } = visit();
    await open('/jira/software/projects/OPEN/issues');
    await page.getByText('60 issues').waitFor();
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await until(
      () => rows.count(),
      (count) => count === 60,
    );
    await page.getByLabel('JQL').fill('labels = tagged');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('1 issues').waitFor();
    expect(page.url()).toContain('?jql=labels+%3D+tagged');
    await page.getByLabel('JQL').fill('colour = red');
    await page.getByLabel('JQL').press('Enter');
    await page.getByRole('alert').getByText('colour').waitFor();
  });

  test('a user without rights sees no data; one with them does', async () => {
    const { page, open } = visit();
    await open('/browse/SHUT-1');
    await heading('Secret defect');
    await switchTo(builtInUsers.developer.displayName);
    await heading("You don't have access to this issue");
    expect(await page.textContent('body')).not.toContain('Secret');
    await open('/jira/software/projects/SHUT/apps/page');
    await heading("You don't have access to this project");
    expect(await page.locator('iframe').count()).toBe(0);
    await switchTo('Anonymous');
    await open('/projects');
    await heading('No projects');
    await switchTo(builtInUsers.siteAdmin.displayName);
    await heading('Projects');
  });

  test('another user is the one that surfaces act for', async () => {
    const { page, open } = visit();
    await open('/jira/software/projects/OPEN/apps/page');
    await switchTo(builtInUsers.developer.displayName);
    const surface = await surfaceOf(page, 'page');
    const answer = await surface.evaluate('bridge.invoke("caller")');
    expect(answer).toMatchObject({ context: { accountId: builtInUsers.developer.accountId } });
  });

  test('the fields of an issue are edited in place, and the change is in its history', async () => {
    const { bench, page, open } = visit();
    await open('/browse/OPEN-7');
    const field = (name: string) => page.getByRole('group', { name, exact: true }).first();
    await page.getByRole('button', { name: 'Edit Found in' }).click();
    await page.getByLabel('Found in').and(page.locator('select')).selectOption('Production');
    await page.getByRole('button', { name: 'Save Found in' }).click();
    await field('Found in').getByText('Production').waitFor();
    await page.getByRole('button', { name: 'Edit Affects versions' }).click();
    await page.getByLabel('2.0').check();
    await page.getByRole('button', { name: 'Save Affects versions' }).click();
    await field('Affects versions').getByText('2.0').waitFor();
    await page.getByRole('button', { name: 'Edit Labels' }).click();
    await page.getByLabel('Labels').and(page.locator('input')).fill('one two');
    await page.getByRole('button', { name: 'Save Labels' }).click();
    await page.getByText('None → Production').waitFor();
    await field('Labels').getByText('one').waitFor();
    expect(bench.site.issues.find('OPEN-7')?.labels).toEqual(['one', 'two']);
    expect(bench.site.issues.find('OPEN-7')?.affected.map(({ name }) => name)).toEqual(['2.0']);
  });

  test('events of an edit wait as in life, and are delivered at once when asked', async () => {
    const { page, open } = visit();
    await open('/jira/software/projects/OPEN/apps/page');
    const surface = await surfaceOf(page, 'page');
    const changes = () => surface.evaluate<string[]>('bridge.invoke("changes")');
    const put = `fetch('/rest/api/3/issue/OPEN-9', { method: 'PUT', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { labels: ['late'] } }) })`;
    await page.evaluate(`${put}.then(() => undefined)`);
    expect(await changes()).not.toContain('OPEN-9');
    await page.getByText('Sandbox:').click();
    await page.getByRole('button', { name: 'Deliver now' }).click();
    await page.getByText('All events were delivered').waitFor();
    await page.keyboard.press('Escape');
    expect(await (await surfaceOf(page, 'page')).evaluate('bridge.invoke("changes")')).toContain('OPEN-9');
  });

  test('hurried, an edit reaches the app by itself', async () => {
    const { page, open } = visit();
    await open('/jira/software/projects/OPEN/apps/page');
    await page.getByText('Sandbox:').click();
    await page.getByLabel('Hurried').click();
    await page.getByText('Events now come at once').waitFor();
    await page.evaluate(`fetch('/rest/api/3/issue/OPEN-11', { method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { labels: ['soon'] } }) }).then(() => undefined)`);
    const surface = await surfaceOf(page, 'page');
    await until(
      () => surface.evaluate<string[]>('bridge.invoke("changes")'),
      (keys) => keys.includes('OPEN-11'),
    );
    await page.getByLabel('As in life').click();
    await page.getByText('Events now come as late as in life').waitFor();
  });

  test('the date of the sandbox is set and moved on', async () => {
    const { bench, page, open } = visit();
    await open('/projects');
    await page.getByText('Sandbox:').click();
    await page.getByLabel('Date and time').fill('2031-05-01T12:00');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('Sandbox: 2031-05-01').waitFor();
    await page.getByRole('button', { name: 'One week on' }).click();
    await page.getByText('Sandbox: 2031-05-08').waitFor();
    expect(new Date(bench.clock.now()).toISOString()).toContain('2031-05-08');
  });

  test('an issue panel is as high as what it shows, and stays open', async () => {
    const { page, open } = visit();
    await open('/browse/OPEN-2');
    await page.getByText('Fixture panel').click();
    const surface = await surfaceOf(page, 'panel');
    const height = async (): Promise<number> => (await page.locator('iframe').boundingBox())?.height ?? 0;
    const content = () => surface.evaluate<number>('document.documentElement.offsetHeight');
    await until(height, (value) => value > 100);
    expect(await height()).toBe(await content());
    await surface.evaluate(`document.querySelector('pre').textContent += '\\n'.repeat(30) + 'end'`);
    const grown = await content();
    await until(height, (value) => value === grown);
    await page.reload();
    await surfaceOf(page, 'panel');
  });
});

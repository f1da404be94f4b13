import type { Browser, Frame } from 'playwright-core';
import { updateIssue } from '../../sandbox/jira';
import type { Stage } from '../../sandbox/stage';
import type { Answer } from '../../src/contract/answer';
import type { IndexHealth } from '../../src/contract/index-health';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { developer, outsider, siteAdmin } from '../support/site';
import { enter, indexed, openApp, type Theme, type Visitor } from './visit';

jest.setTimeout(240_000);

const HEALTH = '/admin/apps/admin/health';

describeInBrowser('the administration page inside the local Jira', (browser: () => Browser) => {
  let stage: Stage;
  let visitor: Visitor | undefined;
  const visit = async (as: Parameters<typeof enter>[2] = {}): Promise<Visitor> => {
    await visitor?.leave();
    visitor = await enter(stage, browser(), as);
    return visitor;
  };
  /** The window of the page, with what its project's card is found by. */
  const open = async (as: Parameters<typeof enter>[2] = {}) => {
    const visited = await visit(as);
    await visited.go(HEALTH);
    const frame = await visited.surface('admin');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return {
      ...visited,
      frame,
      card: (key: string) => frame.getByRole('region', { name: key, exact: true }),
    };
  };
  const expectNoProblem = async ({ errors, frame }: { errors: readonly string[]; frame: Frame }) => {
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
  };

  beforeAll(async () => {
    stage = await openApp();
  });
  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.platform.errors).toEqual([]);
  });

  test('a reading is followed, paused and resumed', async () => {
    const { card, frame } = await open();
    const timob = card('TIMOB');
    await timob.getByText(/of about 15,941 issues read/).waitFor();
    await timob.getByRole('button', { name: 'Pause' }).click();
    await timob.getByText('Paused', { exact: true }).waitFor();
    await frame.getByRole('status').getByText('The reading of TIMOB is paused.').waitFor();
    await timob.getByRole('button', { name: 'Resume' }).click();
    await timob.getByText('Reading', { exact: true }).waitFor();
    expect(await timob.locator('button:focus').innerText()).toBe('Pause');
    await timob.getByRole('button', { name: 'Pause' }).click();
    await timob.getByText('Paused', { exact: true }).waitFor();
    await indexed(stage, 'SHOP');
  });

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test.each([1280, 400])(
      'at %i px: fits, no violation of accessibility or policy, no error',
      async (width) => {
        const opened = await open({ theme, width });
        const { card, frame } = opened;
        await card('SHOP').getByText('Ready', { exact: true }).waitFor();
        await card('TIMOB').getByText('Paused', { exact: true }).waitFor();
        await card('SHOP')
          .getByText(/as many as you$/)
          .waitFor();
        await card('SHOP').getByRole('button', { name: 'Disable…' }).click();
        await frame.getByRole('group', { name: 'Disable SHOP?' }).waitFor();
        const [content, room] = await frame.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect(content).toBeLessThanOrEqual(room);
        await expectNoProblem(opened);
      },
    );
  });

  test('every defect is compared with Jira at a click', async () => {
    const { card } = await open();
    const shop = card('SHOP');
    await shop.getByText('Everything compared').locator('..').getByText('Not yet').waitFor();
    await shop.getByRole('button', { name: 'Compare everything' }).click();
    await shop
      .getByText('Everything compared')
      .locator('..')
      .getByText(/^just now|ago$/)
      .waitFor();
    expect(await shop.locator('button:focus').innerText()).toContain('Compare everything');
  });

  test('disabling asks first: what was kept stays, what was confirmed goes', async () => {
    const { card, frame, page } = await open();
    const timob = card('TIMOB');
    const disable = timob.getByRole('button', { name: 'Disable…' });
    await disable.click();
    await timob.getByRole('group', { name: 'Disable TIMOB?' }).waitFor();
    await page.keyboard.press('Escape');
    await timob.getByRole('group').waitFor({ state: 'detached' });
    expect(await timob.locator('button:focus').innerText()).toBe('Disable…');
    await disable.click();
    await timob.getByRole('button', { name: 'Delete and disable' }).click();
    await timob.waitFor({ state: 'detached' });
    await frame
      .getByRole('status')
      .getByText(/^TIMOB is disabled/)
      .waitFor();
    await card('SHOP').waitFor();
    expect(await enabledKeys(stage)).toEqual(['ALOY', 'SHOP']);
  });

  describe('the site check', () => {
    const check = (frame: Frame, name: string) =>
      frame.getByRole('listitem').filter({ has: frame.getByRole('heading', { name, exact: true }) });
    const passes = (frame: Frame, name: string) =>
      check(frame, name).getByText('Passed', { exact: true }).waitFor();
    beforeAll(() => indexed(stage, 'SHOP'));
    const openCheck = async (as: Parameters<typeof enter>[2] = {}) => {
      const visited = await visit(as);
      await visited.go('/admin/apps/admin/site-check');
      const frame = await visited.surface('admin');
      await check(frame, 'Database')
        .getByText(/Forge SQL answers/)
        .waitFor();
      return { ...visited, frame };
    };

    test('finds what works, waits for an event, and reports', async () => {
      const { frame, page, ...rest } = await openCheck();
      for (const name of ['Database', 'Use of indexes', 'Clocks', 'Rate headers', 'Queue', 'Theme'])
        await passes(frame, name);
      await check(frame, 'Fields can be edited')
        .getByText(/(SHOP|TIMOB|ALOY)-\d+/)
        .waitFor();
      await page.setViewportSize({ width: 900, height: 900 });
      await passes(frame, 'Size of the frame');
      await frame.getByRole('button', { name: 'Wait for an event' }).click();
      await check(frame, 'Events of issues').getByText('Edit any issue in Jira now').waitFor();
      const shop = stage.site.project('SHOP');
      const [issue] = shop ? stage.site.issues.ofProject(shop) : [];
      if (!issue) throw new Error('SHOP has no issue');
      updateIssue(stage.site, issue, { labels: ['site-check'] });
      void stage.platform.deliverNow();
      await check(frame, 'Events of issues')
        .getByText(/The last one came/)
        .waitFor({ timeout: 60_000 });

      const download = page.waitForEvent('download');
      await frame.getByRole('button', { name: 'Download a test file' }).click();
      expect((await download).suggestedFilename()).toBe('defect-leakage-test.txt');
      await check(frame, 'Downloads').getByRole('button', { name: 'No', exact: true }).click();
      await check(frame, 'Downloads').getByText('Failed', { exact: true }).waitFor();
      await frame.getByRole('button', { name: 'Refresh this page' }).click();
      await passes(frame, 'Refreshing the page');
      await check(frame, 'Downloads').getByText('Failed', { exact: true }).waitFor();
      await passes(frame, 'Database');
      const report = await frame.getByRole('textbox', { name: 'Text of the report' }).inputValue();
      expect(report).toMatch(/^\[Passed\] Database: Forge SQL answers/m);
      expect(report).toMatch(/^\[Failed\] Downloads: The test file did not arrive\./m);
      await expectNoProblem({ ...rest, frame });
    });

    test('what fails says so with a code for the log, and goes well another time', async () => {
      stage.jira.faults.next('getServerInfo', { status: 503 }, 3);
      const { frame } = await openCheck();
      await check(frame, 'Clocks')
        .getByText(/Jira did not answer; the app’s log has more under [0-9A-F]{8}/)
        .waitFor();
      await frame.getByRole('button', { name: 'Check again' }).click();
      await passes(frame, 'Clocks');
    });

    test('who does not administer Jira sees whom to ask', async () => {
      const visited = await visit({ accountId: developer.accountId });
      await visited.go('/admin/apps/admin/site-check');
      const frame = await visited.surface('admin');
      await frame.getByRole('heading', { name: 'This page is for Jira administrators' }).waitFor();
    });
  });

  test('when Jira is down the page says so, with a code for the log, and asks again', async () => {
    stage.jira.faults.next('getMyPermissions', { status: 503 }, 3);
    const { frame } = await open();
    const alert = frame.getByRole('alert');
    await alert.getByRole('heading', { name: 'Jira did not answer' }).waitFor();
    expect(await alert.locator('code').innerText()).toMatch(/^[0-9A-F]{8}$/);
    expect(await axeViolations(frame)).toEqual([]);
    const again = alert.getByRole('button', { name: 'Try again' });
    await until(
      async () => {
        // Meanwhile the page may have asked by itself, and the button be gone.
        if (await again.isVisible()) await again.click({ timeout: 1000 }).catch(() => undefined);
        return frame.getByRole('heading', { name: 'Health of the index' }).count();
      },
      (count) => count === 1,
    );
  });

  test.each([
    ['outsider', outsider.accountId],
    ['developer', developer.accountId],
    ['nobody', 'anonymous'],
  ])('%s sees whom to ask, and no project', async (_who, accountId) => {
    const opened = await open({ accountId });
    await opened.frame.getByRole('heading', { name: 'This page is for Jira administrators' }).waitFor();
    expect(await opened.frame.locator('body').innerText()).not.toMatch(/SHOP|TIMOB/);
    await expectNoProblem(opened);
  });
});

/** Keys of the projects that the app says are enabled. */
async function enabledKeys({ platform }: Stage): Promise<readonly string[]> {
  const caller = { accountId: siteAdmin.accountId };
  const answer = (await platform.invoke('resolver', 'index-health', {}, caller)) as Answer<IndexHealth>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data.projects.map(({ project }) => project.key);
}

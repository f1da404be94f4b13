import type { Browser } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { enter, indexed, openApp, reportOf, type Theme, type Visitor } from './visit';
import { expectFits } from './widths';

jest.setTimeout(240_000);

describeInBrowser(
  'the project page of a real project with hundreds of releases',
  (browser: () => Browser) => {
    let stage: Stage;
    let visitor: Visitor | undefined;
    const open = async (page: string, theme: Theme = 'light') => {
      await visitor?.leave();
      visitor = await enter(stage, browser(), { theme });
      await visitor.go(`/jira/software/projects/TIMOB/apps/project-page/${page}`);
      return { ...visitor, frame: await visitor.surface('project-page') };
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

    test('while the first reading goes on, the page shows how far it is and follows', async () => {
      const { frame, page } = await open('overview');
      await frame.getByRole('progressbar').first().waitFor();
      await frame.getByText(/of about 15,941 issues read/).waitFor();
      await indexed(stage, 'TIMOB');
      await frame.getByRole('progressbar').first().waitFor({ state: 'detached' });
      expect(await page.title()).not.toBe('');
    });

    // A page of hundreds of rows takes axe many seconds: each of its two views is looked at in one theme.
    test.each<[Theme, string, string]>([
      ['light', 'overview', 'Overview'],
      ['dark', 'overview', 'Overview'],
      ['light', 'releases', 'Releases'],
      ['dark', 'releases?by=shipped-in&all=1', 'Releases'],
      ['light', 'containment', 'Containment'],
      ['dark', 'containment', 'Containment'],
      ['light', 'causes', 'Causes'],
      ['dark', 'causes', 'Causes'],
      ['light', 'areas', 'Areas'],
      ['dark', 'areas', 'Areas'],
    ])(
      'in %s, %s: no violation of accessibility or policy, no error, its tables open too',
      async (theme, page, heading) => {
        const { errors, frame } = await open(page, theme);
        await frame.getByRole('heading', { name: heading, level: 1 }).waitFor();
        await frame
          .getByText(/^Data as of/)
          .first()
          .waitFor();
        for (const table of await frame.getByText('Show the data as a table').all()) await table.click();
        expect(await axeViolations(frame)).toEqual([]);
        expect(errors).toEqual([]);
        expect(stage.host.cspViolations).toEqual([]);
      },
    );

    test('it fits from 320 to 1,920 px', async () => {
      const { frame, page } = await open('overview');
      await frame.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
      await expectFits(page, frame, [320, 768, 1920]);
    });

    test('more than a list holds: the severest are opened, and that is said', async () => {
      const { frame, page } = await open('areas');
      await frame.getByText('Show the data as a table').first().click();
      const { outcomes } = (await reportOf(stage, 'TIMOB')).report;
      const number = outcomes.escaped.toLocaleString('en-US');
      await frame.getByRole('button', { name: `${number}: open the 500 severest`, exact: false }).click();
      await page.getByText('500 issues', { exact: true }).waitFor();
      await page.getByText(`A list holds the severest only: 500 of ${number} issues.`).waitFor();
    });

    test('a project that nobody tagged is told what tagging adds', async () => {
      const { frame } = await open('containment');
      await frame.getByText(/^Tag where a defect was made/).waitFor();
      await frame.getByRole('link', { name: 'Tag defects in Triage' }).waitFor();
    });
  },
);

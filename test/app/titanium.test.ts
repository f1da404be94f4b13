import type { Browser } from 'playwright-core';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { indexed, openApp, reportOf, type Theme } from './visit';
import { visits } from './visits';
import { expectFits } from './widths';

jest.setTimeout(240_000);

describeInBrowser(
  'the project page of a real project with hundreds of releases',
  (browser: () => Browser) => {
    const app = visits(browser, openApp);
    const open = async (page: string, theme: Theme = 'light') => {
      const visitor = await app.visit({ theme });
      await visitor.go(`/jira/software/projects/TIMOB/apps/project-page/${page}`);
      return { ...visitor, frame: await visitor.surface('project-page') };
    };

    test('while the first reading goes on, the page shows how far it is and follows', async () => {
      const { frame, page } = await open('overview');
      await frame.getByRole('progressbar').first().waitFor();
      await frame.getByText(/of about 15,941 issues read/).waitFor();
      await indexed(app.stage, 'TIMOB');
      await frame.getByRole('progressbar').first().waitFor({ state: 'detached' });
      expect(await page.title()).not.toBe('');
    });

    const pages = [
      ['overview', 'Overview'],
      ['releases', 'Releases'],
      ['releases?by=shipped-in&all=1', 'Releases'],
      ['containment', 'Containment'],
      ['causes', 'Causes'],
      ['areas', 'Areas'],
    ] as const;
    const themes: readonly Theme[] = ['light', 'dark'];
    test.each(themes.flatMap((theme) => pages.map(([page, heading]) => [theme, page, heading] as const)))(
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
        expect(app.stage.host.cspViolations).toEqual([]);
      },
    );

    test.each(
      themes.flatMap((theme) =>
        (
          [
            ['triage?tab=older', /are on none of the issues read so far, so nothing can be tagged there/],
            ['sprint-review?from=2021-01-01&to=2021-03-31', /51 defects found, 24 had escaped/],
            ['data-quality', /^Comparing with Jira has found/],
          ] as const
        ).map(([page, words]) => [theme, page, words] as const),
      ),
    )(
      'in %s, %s: says what there is to say, no violation of accessibility or policy, no error',
      async (theme, page, words) => {
        const { errors, frame } = await open(page, theme);
        await frame.getByText(words).first().waitFor();
        expect(await axeViolations(frame)).toEqual([]);
        expect(errors).toEqual([]);
        expect(app.stage.host.cspViolations).toEqual([]);
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
      const { outcomes } = (await reportOf(app.stage, 'TIMOB')).report;
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

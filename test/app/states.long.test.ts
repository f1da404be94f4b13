import type { Browser } from 'playwright-core';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { developer, siteAdmin } from '../support/site';
import { focusedIn, followByKeyboard, stopsToTheEnd, tabTo } from './by-keyboard';
import { openStates, PROJECTS, type StatesStage } from './states-site';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(120_000);

const READING_MS = 300_000;

const TITLES = {
  overview: 'Overview',
  releases: 'Releases',
  containment: 'Containment',
  causes: 'Causes',
  areas: 'Areas',
  triage: 'Triage',
  'sprint-review': 'Sprint review',
  'data-quality': 'Data quality',
} as const;
type PageName = keyof typeof TITLES;
const PAGES = Object.keys(TITLES) as readonly PageName[];

type State = Exclude<keyof typeof PROJECTS, 'open'> | 'anonymous' | 'no permission' | 'error';

/** What a page in a state says that is the case and what to do next; a page of its own list has words of its own. */
const SAYS: { readonly [S in State]: Partial<Record<PageName, RegExp>> & { readonly all: RegExp } } = {
  ready: {
    all: /Data as of/,
    overview: /2 mature releases: 6 of 36 defects escaped/,
    triage: /1 defect of the last 90 days waits .* lacks/,
    'sprint-review': /1 defect found/,
    'data-quality': /97\.3% of 37 defects in scope are classified; 1 kind of finding is worth a look/,
  },
  'not set up': {
    all: /not set up for this project.*A Jira administrator can enable the project on the app’s administration page/,
  },
  indexing: {
    all: /for the first time.*You can leave the page; the reading goes on\..*0 of about 30 issues read/,
  },
  'numbers so far': {
    all: /Numbers so far: they change until everything is read\..*\d0 of about 200 issues read/,
  },
  'waiting for Jira': {
    all: /for the first time.*Goes on .*: the app has used up what Jira grants it an hour/,
  },
  'no defects': {
    all: /No defects recorded.*check the issue types, the filter and the months read back in the app’s settings/,
    triage: /Nothing to triage/,
    'sprint-review': /No defects found.*there is nothing to judge/,
  },
  'no defect type': {
    all: /No issue type counts as a defect here.*A Jira administrator can name another type/,
  },
  'none in scope': {
    all: /No defect is in scope.*Check the resolutions, labels and statuses/,
    triage: /Nothing to triage/,
    'sprint-review': /No defects found.*there is nothing to judge/,
  },
  'too few': {
    all: /\bfew\b/i,
    overview: /1 of 4 defects escaped, too few for a rate; anything from 5% to 70% fits/,
    causes: /the mechanism of the only escape whose mechanism is known/,
    triage: /Nothing to triage/,
    'sprint-review': /No defects found/,
    'data-quality': /100\.0% of 4 defects in scope are classified, and nothing was found/,
  },
  'all unclassified': {
    all: /Nobody knows yet where the defects were found.*Tag the discovery stage/,
    triage: /15 defects of the last 90 days wait/,
    'sprint-review': /nobody knows yet which of them escaped/,
    'data-quality': /0\.0% of 15 defects in scope are classified.*Go to triage/,
  },
  'maturing only': {
    all: /Data as of/,
    overview: /No release is mature yet.*1\.0 is maturing, day \d+ of 30: 3 escaped so far/,
    releases: /matur/,
    'data-quality': /No release is mature yet/,
  },
  stale: { all: /Everything is being read anew\. Until that ends, the numbers are those of before\./ },
  anonymous: { all: /Sign in to see this.*Sign in to Jira, then come back\./ },
  'no permission': { all: /You can’t see these numbers.*Ask a project administrator for it\./ },
  error: { all: /Jira did not answer.*try again in a moment\..*Try again/ },
};
/** In these the panel is all there is, and its title the heading. */
const PANEL_ONLY: readonly State[] = ['not set up', 'anonymous', 'no permission', 'error'];

describeInBrowser('every state of every page', (browser: () => Browser) => {
  let stage: StatesStage;
  let visitor: Visitor | undefined;

  beforeAll(async () => {
    stage = await openStates();
  }, READING_MS);
  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
    stage.mend();
    stage.letIn('ready');
  });
  afterAll(async () => {
    const failed = [...stage.platform.errors];
    await stage.close();
    expect(failed).toEqual([]);
  });

  const open = async (state: State, page: PageName, theme: Theme = 'light') => {
    if (state === 'no permission') stage.putOutOnAsking('ready');
    if (state === 'error') stage.breakPermissions();
    const accountIds: Partial<Record<State, string>> = {
      anonymous: 'anonymous',
      'no permission': developer.accountId,
    };
    const key =
      state === 'anonymous'
        ? PROJECTS.open
        : state === 'no permission' || state === 'error'
          ? PROJECTS.ready
          : PROJECTS[state];
    visitor = await enter(stage, browser(), { theme, accountId: accountIds[state] ?? siteAdmin.accountId });
    await visitor.go(`/jira/software/projects/${key}/apps/project-page/${page}`);
    const frame = await visitor.surface('project-page');
    await frame.getByRole('heading', { level: 1 }).first().waitFor();
    await frame.locator('.skeleton').waitFor({ state: 'detached' });
    return { ...visitor, frame };
  };

  describe.each(Object.keys(SAYS) as readonly State[])('%s', (state) => {
    test.each(PAGES.flatMap((page) => [[page, 'light'] as const, [page, 'dark'] as const]))(
      '%s, %s: says what is the case and what to do next; accessible, no violation of the policy, no error',
      async (page, theme) => {
        const { frame, errors } = await open(state, page, theme);
        const says = SAYS[state][page] ?? SAYS[state].all;
        await until(
          async () => (await frame.locator('main').innerText()).replace(/\s+/g, ' '),
          (text) => says.test(text),
        );
        const heading = frame.getByRole('heading', { level: 1 });
        expect(await heading.count()).toBe(1);
        if (!PANEL_ONLY.includes(state)) expect(await heading.innerText()).toBe(TITLES[page]);
        const sentences = await frame.locator('.lead').count();
        expect(sentences).toBeLessThanOrEqual(1);
        // Either a sentence that says what the data says, or a panel that says why there is none.
        expect(sentences + (await frame.locator('.panel').count())).toBeGreaterThan(0);
        expect(await frame.evaluate('document.documentElement.dataset.colorMode')).toBe(theme);
        expect(await axeViolations(frame)).toEqual([]);
        expect(errors).toEqual([]);
        expect(stage.host.cspViolations).toEqual([]);
      },
    );
  });

  test.each(PAGES)('%s: another try after a failure shows the page', async (page) => {
    const { frame } = await open('error', page);
    const again = frame.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    stage.mend();
    await again.click();
    await frame.getByRole('heading', { level: 1, name: TITLES[page] }).waitFor();
  });

  test('numbers that could not be brought up to date stand, and that is said until they can', async () => {
    const { frame } = await open('numbers so far', 'overview');
    const headline = frame.getByText(/6 of \d+ escaped/).first();
    await headline.waitFor();
    stage.breakPermissions();
    await frame
      .getByText(
        /^These numbers could not be brought up to date: Jira did not answer \(Reference [0-9A-F]{8}\)\./,
      )
      .waitFor();
    expect(await headline.isVisible()).toBe(true);
    expect(await axeViolations(frame)).toEqual([]);
    stage.mend();
    await frame.getByText(/could not be brought up to date/).waitFor({ state: 'detached' });
  });

  describe('by keyboard alone', () => {
    test.each(PAGES)('%s: reached, and every stop is seen and left again', async (page) => {
      const away = page === 'overview' ? 'releases' : 'overview';
      const { frame, page: window } = await open('ready', away);
      await followByKeyboard(window, TITLES[page]);
      await frame.getByRole('heading', { level: 1, name: TITLES[page] }).waitFor();
      await frame.locator('.skeleton').waitFor({ state: 'detached' });
      const stops = await stopsToTheEnd(window, frame);
      expect(stops.length).toBeGreaterThan(2);
      expect(stops.filter(({ isMarked, isInView }) => !isMarked || !isInView)).toEqual([]);
    });

    test.each([
      ['overview', true],
      // A table itself.
      ['releases', false],
      ['causes', true],
      ['areas', true],
      ['data-quality', true],
    ] as const)(
      '%s: a filter is set, a table is opened, a file is downloaded, the issues of a number are opened',
      async (page, hasChart) => {
        const { frame, page: window, errors } = await open('ready', page);
        await tabTo(window, frame, ({ name }) => /^Filter/.test(name));
        await window.keyboard.press('Enter');
        await tabTo(window, frame, ({ name }) => name === 'high');
        await window.keyboard.press('Space');
        await until(
          () => window.url(),
          (url) => url.includes('severity=high'),
        );
        await frame.getByText('Filtered by severity high.').waitFor();
        expect((await focusedIn(window, frame))?.name).toBe('high');

        if (hasChart) {
          await tabTo(window, frame, ({ name }) => name === 'Show the data as a table');
          await window.keyboard.press('Enter');
        }
        await tabTo(window, frame, ({ role, tag }) => role === 'region' && tag === 'div');

        await tabTo(window, frame, ({ name }) => name === 'Download the data');
        await window.keyboard.press('Enter');
        const download = window.waitForEvent('download');
        await tabTo(window, frame, ({ tag }) => tag === 'button');
        await window.keyboard.press('Enter');
        expect((await download).suggestedFilename()).toMatch(/^READY-.*\.csv$/);

        await window.reload();
        const again = await visitor?.surface('project-page');
        if (!again) throw new Error('the page is gone');
        await again.getByText('Filtered by severity high.').waitFor();
        if (hasChart) {
          await again.getByText('Show the data as a table').first().waitFor();
          await tabTo(window, again, ({ name }) => name === 'Show the data as a table');
          await window.keyboard.press('Enter');
        }
        await tabTo(window, again, ({ name }) => /: open (this issue|these issues) in Jira/.test(name));
        await window.keyboard.press('Enter');
        await window.getByRole('heading', { name: 'Search' }).waitFor();
        expect(errors).toEqual([]);
      },
    );

    test.each([
      ['overview', /^Escape rate by release/],
      ['data-quality', /^Discovery stage by month/],
    ] as const)('%s: the marks of a chart are one stop, and the arrows walk them', async (page, chart) => {
      const { frame, page: window } = await open('ready', page);
      const group = frame.getByRole('group', { name: chart });
      const last = await group.locator('[tabindex="0"]').getAttribute('aria-label');
      await tabTo(window, frame, ({ name }) => name === last);
      await window.keyboard.press('ArrowLeft');
      const before = await focusedIn(window, frame);
      expect(before?.name).not.toBe(last);
      expect(before).toMatchObject({ isMarked: true, isInView: true });
      await frame.locator('.chart-tip', { hasText: before?.name ?? '' }).waitFor();
      await window.keyboard.press('End');
      expect((await focusedIn(window, frame))?.name).toBe(last);
      await window.keyboard.press('Tab');
      const next = await frame.evaluate<string | null>(
        `document.activeElement.closest('svg')?.getAttribute('aria-label') ?? null`,
      );
      expect(next ?? '').not.toMatch(chart);
    });
  });
});

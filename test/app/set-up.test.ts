import type { Browser, Frame } from 'playwright-core';
import { openStage, type Stage } from '../../sandbox/stage';
import type { Answers } from '../../src/contract/calls';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { data, developer, projectAdmin } from '../support/site';
import { setUpSite } from '../support/set-up-site';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(180_000);

const SET_UP = '/admin/apps/admin/set-up';
/** From the administration's first page to the first number. */
const MOST_CLICKS = 12;

describeInBrowser('set-up inside the local Jira', (browser: () => Browser) => {
  let stage: Stage;
  let made: ReturnType<typeof setUpSite>;
  let visitor: Visitor | undefined;
  const visit = async (as: Parameters<typeof enter>[2] = {}): Promise<Visitor> => {
    await visitor?.leave();
    visitor = await enter(stage, browser(), as);
    return visitor;
  };
  const open = async (as: Parameters<typeof enter>[2] = {}) => {
    const visited = await visit(as);
    await visited.go(SET_UP);
    const frame = await visited.surface('admin');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return { ...visited, frame };
  };
  const expectNoProblem = async ({ errors, frame }: { errors: readonly string[]; frame: Frame }) => {
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
    const [content, room] = await frame.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(content).toBeLessThanOrEqual(room);
  };
  const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
  const step = (frame: Frame, name: string) => frame.getByRole('heading', { level: 2, name }).waitFor();
  const kept = () => data(stage, 'set-up-draft', {});
  const openFresh = async (): Promise<void> => {
    made = setUpSite();
    const { site } = made;
    stage = await openStage({ site, setUp: false, delivery: 'lifelike', checkContract: true, port: 0 });
  };

  afterEach(async () => {
    await visitor?.leave();
    visitor = undefined;
  });

  describe.each<[Theme, number]>([
    ['light', 1280],
    ['dark', 360],
  ])('from install to the first number, in %s at %i px', (theme, width) => {
    beforeAll(openFresh);
    afterAll(async () => {
      // What the page still asks for when it is left ends with the stage.
      const errors = [...stage.platform.errors];
      await stage.close();
      expect(errors).toEqual([]);
    });

    test('with clicks alone, each screen accessible', async () => {
      const visited = await visit({ theme, width });
      const { page } = visited;
      let clicks = 0;
      const click = async (target: { click: () => Promise<void> }): Promise<void> => {
        clicks += 1;
        await target.click();
      };
      await visited.go('/admin');
      await click(page.getByRole('main').getByRole('link', { name: 'Defect Leakage' }));
      const frame = await visited.surface('admin');
      const check = () => expectNoProblem({ ...visited, frame });

      await click(frame.getByRole('checkbox', { name: /Web shop/ }));
      await click(frame.getByRole('checkbox', { name: /Mobile team/ }));
      await check();
      await click(button(frame, 'Continue'));

      await step(frame, 'Which fields tell where a defect was found and made?');
      await frame.getByText('Payments (PAY): shares its fields with a chosen project').waitFor();
      await frame
        .getByText('editing and viewing; shared by 2 projects: all of them show the fields')
        .waitFor();
      expect(await frame.getByRole('radio', { name: /^Defect origin Proposed/ }).isChecked()).toBe(true);
      await check();
      await click(button(frame, 'Create 2 fields'));
      await frame.getByText('what is left is done by hand').waitFor();
      await frame.getByText('TEAM: add the fields by hand').waitFor();
      await check();
      await click(button(frame, 'Continue'));

      await step(frame, 'What do the options mean?');
      await frame.getByText('2 of 2 options have a meaning.').waitFor();
      await check();
      await click(button(frame, 'Continue'));

      await step(frame, 'What do severities, resolutions and versions mean?');
      await frame.getByRole('combobox', { name: 'What “Urgent” means' }).waitFor();
      expect(await frame.getByRole('combobox', { name: 'What “Urgent” means' }).inputValue()).toBe(
        'critical',
      );
      expect(await frame.getByRole('combobox', { name: 'What “As Designed” means' }).inputValue()).toBe(
        'rejected',
      );
      await frame.getByText('Sprint 12 (3 defects)').waitFor();
      await check();
      await click(button(frame, 'Continue'));

      await step(frame, 'Check and start');
      await frame.getByText('Where a defect was found: the field “Defect origin”.').waitFor();
      await check();
      await click(button(frame, 'Start'));

      const shop = frame.getByRole('region', { name: 'SHOP', exact: true });
      await shop.getByText(/^17 of 60 escaped/).waitFor();
      await shop.getByText('28 defects tagged, 32 inferred.').waitFor();
      await frame.getByText('The past of SHOP suggests 9 days').waitFor();
      expect(await shop.getByRole('link').getAttribute('href')).toMatch(/SHOP\/apps\/project-page/);
      await check();
      console.info(`clicks from the administration to the first number: ${clicks}`);
      expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
      expect((await kept()).draft).toBeNull();
      const { effective } = await data(stage, 'settings', {});
      expect(effective?.fields.discovery).toBe(made.found.id);
      expect(effective?.scope.unconfirmed.statuses).toEqual([{ id: '2' }]);
    });

    test('gone through again, it shows what is there and changes nothing', async () => {
      const before = await data(stage, 'settings', {});
      const opened = await open({ theme, width });
      const { frame } = opened;
      await button(frame, 'Go through set-up again').click();
      await frame.getByRole('radio', { name: /^Defect origin Used now/ }).waitFor();
      await button(frame, 'Continue').click();
      await step(frame, 'What do the options mean?');
      await button(frame, 'Continue').click();
      await frame.getByRole('combobox', { name: 'What “Urgent” means' }).waitFor();
      await button(frame, 'Continue').click();
      await frame.getByText('Nothing changes in the settings.').waitFor();
      await button(frame, 'Save').click();
      await frame.getByRole('heading', { name: 'Defect Leakage on this site' }).waitFor();
      expect(await data(stage, 'settings', {})).toEqual(before);
      await expectNoProblem(opened);
    });

    test('settings are taken back, and a field the app created goes to the trash and comes back', async () => {
      const opened = await open({ theme, width });
      const { frame } = opened;
      const fields = frame.getByRole('region', { name: 'Fields that this app created' });
      await button(frame, 'Move to trash…').first().click();
      await frame.getByRole('group', { name: 'Move “Defect origin (made in)” to Jira’s trash?' }).waitFor();
      await expectNoProblem(opened);
      await button(frame, 'Move to trash').click();
      await fields.getByText('“Defect origin (made in)” lies in Jira’s trash now.').waitFor();
      await button(frame, 'Restore').click();
      await fields.getByText('“Defect origin (made in)” is restored with its values.').waitFor();
      await frame.getByRole('button', { name: /^Go back to this: The defaults/ }).click();
      await button(frame, 'Go back').click();
      await frame.getByText('The earlier settings are in force again.').waitFor();
      expect(await data(stage, 'settings', {})).toMatchObject({
        revision: 2,
        effective: { fields: { discovery: null } },
      });
    });
  });

  describe('on bad days', () => {
    beforeAll(openFresh);
    afterAll(async () => {
      // What the page still asks for when it is left ends with the stage.
      const errors = [...stage.platform.errors];
      await stage.close();
      expect(errors).toEqual([]);
    });

    test.each([
      ['who administers a project only', projectAdmin.accountId],
      ['who may browse', developer.accountId],
    ])('%s sees whom to ask', async (_who, accountId) => {
      const opened = await open({ accountId });
      await opened.frame.getByRole('heading', { name: 'This page is for Jira administrators' }).waitFor();
      await opened.frame.getByRole('link', { name: 'Contact your Jira administrators' }).waitFor();
      await expectNoProblem(opened);
    });

    test('what is chosen is kept at once: no timer of the page has to run out before it is left', async () => {
      const visited = await visit();
      await visited.page.clock.install();
      await visited.go(SET_UP);
      const frame = await visited.surface('admin');
      const team = frame.getByRole('checkbox', { name: /Mobile team/ });
      await team.waitFor();
      const now = await visited.page.evaluate<number>('Date.now()');
      await visited.page.clock.pauseAt(now + 60_000);
      await team.click();
      await until(kept, ({ draft }) => draft?.projectIds.length === 1);
      await visited.page.clock.resume();
      await team.click();
      await until(kept, ({ draft }) => draft?.projectIds.length === 0);
    });

    test('it is left and gone on with', async () => {
      const { frame } = await open();
      await button(frame, 'Continue').click();
      await frame.getByText('Choose at least one project.').waitFor();
      await frame.getByLabel('Search by name or key').fill('mobile');
      await frame.getByText('1 of 1 project', { exact: false }).waitFor();
      await frame.getByRole('checkbox', { name: /Mobile team/ }).click();
      await frame.getByLabel('Search by name or key').fill('');
      await frame.getByRole('checkbox', { name: /Web shop/ }).click();
      await button(frame, 'Continue').click();
      await frame.getByRole('radio', { name: /Create the field “Escape mechanism”/ }).waitFor();
      await frame
        .getByRole('group', { name: 'Escape mechanism' })
        .getByRole('radio', { name: /Leave it out/ })
        .click();
      await until(kept, ({ draft }) => draft?.fields?.mechanism.kind === 'none');
      const again = await open();
      await again.frame.getByText(/You go on where the set-up was left on/).waitFor();
      await button(again.frame, 'Create 1 field').waitFor();
      await expectNoProblem(again);
      expect((await kept()).draft?.projectIds).toEqual([made.team, made.shop].map(({ id }) => Number(id)));
    });

    test('Jira fails in the middle of creating: what was done stays, and another try does the rest', async () => {
      const { frame } = await open();
      await frame.getByText('2 projects will get the fields:').waitFor();
      stage.jira.faults.next('createCustomFieldOption', { status: 503 });
      stage.jira.faults.next('createAssociations', { status: 429, retryAfter: 7 });
      stage.jira.faults.next('addScreenTabField', { status: 503 });
      await button(frame, 'Create 1 field').click();
      await frame.getByText('3 steps are missing. What was done stays; try again to do the rest.').waitFor();
      await frame.getByText('Jira asks to wait 7 seconds.').waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      await button(frame, 'Try again').first().click();
      await frame.getByText('what is left is done by hand').waitFor();
      await until(kept, ({ draft }) => draft?.fields?.origin.kind === 'field');
      const own = made.site.fields.named('Defect origin (made in)');
      expect(own).toHaveLength(1);
      expect(own[0]?.contexts[0]?.options).toHaveLength(6);
    });

    test('a team-managed project is checked again once the field was added by hand', async () => {
      const { frame } = await open();
      await frame.getByText('TEAM: add the fields by hand').waitFor();
      await button(frame, 'Check again').click();
      await frame.getByText('Checked: 1 project still lacks a field.').waitFor();
      made.site.fields.named('Defect origin (made in)')[0]?.associated?.add(made.team.id);
      await button(frame, 'Check again').click();
      await frame.getByText('Checked: the chosen projects have the fields, as far as Jira tells.').waitFor();
    });

    test('a field that was trashed meanwhile is told, and the step does not go on with it', async () => {
      const { frame } = await open();
      await frame.getByText('Which projects have the fields').waitFor();
      made.found.trashed = true;
      await button(frame, 'Continue').click();
      await frame
        .getByText(/“Defect origin” lies in Jira’s trash/)
        .first()
        .waitFor();
      made.found.trashed = false;
      await button(frame, 'Continue').click();
      await step(frame, 'What do the options mean?');
      await until(kept, ({ draft }) => draft?.step === 'meaning');
    });

    test('an option that was renamed keeps its meaning; one that is new stays visible as unmapped', async () => {
      const options = made.found.contexts[0]?.options ?? [];
      const [first] = options;
      if (!first) throw new Error('no option');
      first.value = 'Before go-live';
      options.push({ id: '99001', value: 'Moon base', disabled: false });
      const { frame, page } = await open();
      expect(await frame.getByRole('combobox', { name: 'What “Before go-live” means' }).inputValue()).toBe(
        '"before release"',
      );
      expect(await frame.getByRole('combobox', { name: 'What “Moon base” means' }).inputValue()).toBe('');
      await frame.getByText('2 of 3 options have a meaning.').waitFor();
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route('**/*', async (route) => {
        if (route.request().postData()?.includes('set-up-suggestions')) await held;
        await route.continue();
      });
      await button(frame, 'Continue').click();
      await frame.getByText('Counting what your defects have…').waitFor();
      // Who is in haste does not leave without what is proposed.
      expect(await frame.getByRole('button', { name: /^Continue/ }).getAttribute('aria-disabled')).toBe(
        'true',
      );
      letGo();
      await frame.getByRole('combobox', { name: 'What “Urgent” means' }).waitFor();
      await button(frame, 'Continue').click();
      await until(kept, ({ draft }) => draft?.step === 'start');
      expect((await kept()).draft).toMatchObject({ hasProposals: true });
    });

    test('while Jira does not tell of the chosen projects none is said to be left out, and nothing starts', async () => {
      stage.jira.faults.next('getProject', { status: 503 }, 50);
      const { frame } = await open();
      await button(frame, 'Try again').waitFor();
      await frame.getByText('Which of the chosen projects are there is not known yet.').waitFor();
      await button(frame, 'Start').click();
      expect(await frame.locator('body').innerText()).not.toMatch(/No project is/);
      stage.jira.faults.clear();
      await button(frame, 'Try again').click();
      await frame.getByText('Mobile team and Web shop are enabled', { exact: false }).waitFor();
      expect((await kept()).draft?.step).toBe('start');
    });

    test('somebody else saved the settings: nothing is saved over them before it is decided', async () => {
      const { frame } = await open();
      await frame.getByText('1 option is without a meaning', { exact: false }).waitFor();
      await data(stage, 'save-site-settings', { document: { minimumN: 5 } });
      await button(frame, 'Start').click();
      const late = frame.getByText('The site’s settings were saved by somebody else since you began.', {
        exact: false,
      });
      await late.waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      expect((await data(stage, 'settings', {})).revision).toBe(1);
      await button(frame, 'Go on from theirs, with my changes').click();
      await late.waitFor({ state: 'detached' });
      await until(kept, ({ draft }) => draft?.settingsRevision === 1);
      const again = await open();
      await button(again.frame, 'Start').click();
      await again.frame.getByRole('heading', { name: 'Defect Leakage on this site' }).waitFor();
      const { effective }: Answers['settings'] = await data(stage, 'settings', {});
      expect(effective).toMatchObject({ minimumN: 5, fields: { discovery: made.found.id, mechanism: null } });
      const { projects } = await data(stage, 'index-health', {});
      expect(projects.map(({ project }) => project.key).sort()).toEqual(['SHOP', 'TEAM']);
      await again.frame
        .getByText(/ escaped/)
        .first()
        .waitFor();
      const states = async () =>
        (await data(stage, 'index-health', {})).projects.map(({ progress }) => progress.state);
      await until(states, (all) => all.every((state) => state === 'ready'), 30_000);
    });
  });
});

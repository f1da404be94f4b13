import type { Browser, Frame } from 'playwright-core';
import { deleteProject } from '../../sandbox/jira';
import { describeInBrowser } from '../browser/chromium';
import { until } from '../browser/until';
import { data } from '../support/site';
import { type FaultsSite, openFaults, PLACES, type Place, type Seat, sit } from './faults-site';

jest.setTimeout(120_000);

const CUT_OFF = 'No answer from the app';
const INVOKE = '**/__sandbox/api/invoke';
const PRODUCT = '**/__sandbox/api/product';

describeInBrowser('when something fails', (browser: () => Browser) => {
  let stage: FaultsSite;
  let seat: Seat;

  beforeAll(async () => {
    stage = await openFaults();
  });
  afterEach(async () => {
    stage.jira.faults.clear();
    await seat.leave();
  });
  afterAll(async () => {
    expect(stage.host.cspViolations).toEqual([]);
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  const at = async (name: string): Promise<Seat> => {
    seat = await sit(stage, browser(), PLACES[name] as Place);
    return seat;
  };
  const isReady = (frame: Frame, { ready }: Place) => frame.getByText(ready).first().waitFor();
  const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name, exact: true });
  const tagged = () => stage.bugs.filter((bug) => stage.valueOf(bug, 'discovery') !== null).length;

  test.each(Object.entries(PLACES))(
    '%s: no answer is told, and the page recovers by itself once the browser is online again',
    async (name, place) => {
      const here = await at(name);
      const reconnect = await here.cutOff();
      const frame = await here.arrive();
      await frame.getByText(CUT_OFF).first().waitFor();
      await reconnect();
      await here.backOnline();
      await isReady(frame, place);
      expect(await frame.getByText(CUT_OFF).count()).toBe(0);
    },
  );

  test('a slow answer is waited for, and one that Jira puts off is asked for again by itself', async () => {
    const place = PLACES['project page'] as Place;
    const here = await at('project page');
    const release = await here.slow();
    const frame = await here.arrive();
    await frame.getByRole('status').getByText('Loading…').waitFor();
    await release();
    await isReady(frame, place);
    stage.jira.faults.next('getMyPermissions', { status: 429, retryAfter: 1 }, 2);
    const again = await here.arrive();
    await again.getByText('Jira asks us to wait').waitFor();
    await isReady(again, place);
  });

  test('numbers stay in sight when other ones do not come, and the others come at a click', async () => {
    const here = await at('project page');
    const frame = await here.arrive();
    await frame.getByText('Filter').first().waitFor();
    const headline = await frame.locator('.headline').first().innerText();
    const reconnect = await here.cutOff();
    await frame.getByText('Filter', { exact: true }).first().click();
    await frame.getByRole('checkbox', { name: 'Critical' }).first().click();
    await frame.getByText(`These numbers could not be brought up to date: ${CUT_OFF}.`).waitFor();
    expect(await frame.locator('.headline').first().innerText()).toBe(headline);
    await reconnect();
    await button(frame, 'Try again').click();
    await frame.getByText(CUT_OFF).waitFor({ state: 'detached' });
  });

  test('settings: a draft outlives a lost connection and an ended session, and is saved afterwards', async () => {
    const here = await at('settings');
    const frame = await here.arrive();
    await frame.locator('details[data-section="ladder"] > summary').click();
    const name = frame.getByLabel('Name of stage 4');
    await name.fill('Component test');
    await name.press('Enter');
    const reconnect = await here.cutOff();
    await button(frame, 'Save').click();
    const alert = frame.getByRole('alert').getByText('Not saved; your changes are still in the form.');
    await alert.getByText(CUT_OFF).waitFor();
    await reconnect();
    await here.signOut();
    await button(frame, 'Save').click();
    await alert.getByText('Sign in to see this').waitFor();
    expect(await name.inputValue()).toBe('Component test');
    await here.signIn();
    await button(frame, 'Save').click();
    await frame.getByText('Saved. Numbers go by these settings from now on.').waitFor();
    const { effective } = await data(stage, 'settings', { projectId: stage.projectId });
    expect(effective?.ladder.stages[3]).toBe('Component test');
    await data(stage, 'save-project-settings', { projectId: stage.projectId, document: {}, revision: 1 });
  });

  test('triage: a session that ends, and a connection that breaks, in the middle of writing lose nothing', async () => {
    const here = await at('triage');
    const frame = await here.arrive();
    const { page } = here;
    await frame
      .getByRole('link', { name: /^SHOP-/ })
      .first()
      .waitFor();
    await frame.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await frame.getByText('8 defects selected', { exact: false }).first().waitFor();
    let edits = 0;
    await page.route(PRODUCT, async (route) => {
      if (/"method":"PUT"/.test(route.request().postData() ?? '') && ++edits > 3) await here.signOut();
      await route.continue();
    });
    await page.keyboard.press('d');
    await page.keyboard.press('4');
    const outcome = frame.getByText(/^8 defects: \d written, \d not written\.$/).first();
    await outcome.waitFor();
    const written = tagged();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(8);
    expect(await outcome.innerText()).toBe(`8 defects: ${written} written, ${8 - written} not written.`);
    await page.unrouteAll({ behavior: 'wait' });
    await here.signIn();
    await button(frame, `Try ${8 - written} again`).click();
    await until(tagged, (count) => count === 8);

    await page.route(PRODUCT, async (route) => {
      if (/"method":"PUT"/.test(route.request().postData() ?? '') && ++edits > 9) await route.abort();
      else await route.continue();
    });
    edits = 8;
    await button(frame, /^Undo/).first().click();
    await frame
      .getByText(/not taken back\.$/)
      .first()
      .waitFor();
    expect(tagged()).toBeGreaterThan(written);
    await page.unrouteAll({ behavior: 'wait' });
    await button(frame, /^Try \d again$/).click();
    await until(tagged, (count) => count === written);
  });

  test('set-up: what is chosen is kept once online again, creating goes on after signing in, a project that went is told', async () => {
    const here = await at('set-up');
    const frame = await here.arrive();
    const { page } = here;
    const kept = async () => (await data(stage, 'set-up-draft', {})).draft;
    await button(frame, 'Enable more projects').click();
    await frame.getByRole('checkbox', { name: /Bank/ }).waitFor();
    const reconnect = await here.cutOff();
    await frame.getByRole('checkbox', { name: /Bank/ }).click();
    await frame
      .getByText(/could not be kept/)
      .first()
      .waitFor();
    await reconnect();
    await here.backOnline();
    await until(kept, (draft) => draft?.projectIds.includes(Number(stage.bank.id)) === true);

    await button(frame, 'Continue').click();
    await frame.getByRole('radio', { name: /Create the field “Escape mechanism”/ }).click();
    await button(frame, 'Create 1 field').waitFor();
    let created = 0;
    await page.route(INVOKE, async (route) => {
      if ((route.request().postData() ?? '').includes('"create-fields"') && ++created === 2)
        await here.signOut();
      await route.continue();
    });
    await button(frame, 'Create 1 field').click();
    await frame.getByRole('alert').getByText('Sign in to see this', { exact: false }).first().waitFor();
    expect(await frame.locator('.outcomes li').count()).toBeGreaterThan(0);
    await page.unrouteAll({ behavior: 'wait' });
    await here.signIn();
    await button(frame, 'Try again').first().click();
    await frame
      .locator('.outcomes')
      .getByText(/screen/i)
      .first()
      .waitFor();
    for (let step = 0; step < 3; step++) await button(frame, 'Continue').click();
    await frame.getByRole('heading', { name: 'Check and start' }).waitFor();
    await frame.getByText('Bank is enabled', { exact: false }).waitFor();
    deleteProject(stage.site, stage.bank);
    await button(frame, 'Start').click();
    await frame.getByText('Bank could not be enabled', { exact: false }).waitFor();
    await button(frame, 'Go on without them').click();
    await frame.getByRole('heading', { name: 'Defect Leakage on this site' }).waitFor();
    expect(await kept()).toBeNull();
    await stage.platform.settle();
  });
});

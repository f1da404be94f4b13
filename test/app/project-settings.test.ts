import { readFile } from 'node:fs/promises';
import type { Browser, Frame } from 'playwright-core';
import { setBrowseBy } from '../../sandbox/jira';
import type { Answers } from '../../src/contract/calls';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { openSettingsStage } from '../support/settings-site';
import { data, developer, projectAdmin } from '../support/site';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(240_000);

const PAGE = '/jira/software/projects/SHOP/settings/apps/project-settings';

describeInBrowser('the settings page of a project inside the local Jira', (browser: () => Browser) => {
  let stage: Awaited<ReturnType<typeof openSettingsStage>>;
  const visitors: Visitor[] = [];
  const visit = async (as: Parameters<typeof enter>[2] = {}): Promise<Visitor & { frame: Frame }> => {
    const visitor = await enter(stage, browser(), { accountId: projectAdmin.accountId, ...as });
    visitors.push(visitor);
    await visitor.go(PAGE);
    const frame = await visitor.surface('project-settings');
    await frame.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Loading…' }).waitFor();
    return { ...visitor, frame };
  };
  const stored = (): Promise<Answers['settings']> =>
    data(stage, 'settings', { projectId: stage.projectId }, projectAdmin);
  const keep = async (document: unknown): Promise<void> => {
    const { revision } = await stored();
    await data(stage, 'save-project-settings', { projectId: stage.projectId, document, revision });
    await stage.platform.settle();
  };
  const section = (frame: Frame, name: string) => frame.locator(`details[data-section="${name}"]`);
  const unfold = async (frame: Frame, name: string) => {
    await section(frame, name).locator('summary').first().click();
    return section(frame, name);
  };
  const stages = (frame: Frame): Promise<string[]> =>
    frame.evaluate<string[]>(`[...document.querySelectorAll('.stage input')].map((input) => input.value)`);
  const save = async (frame: Frame): Promise<void> => {
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Saved. Numbers go by these settings from now on.').waitFor();
  };
  const bar = (frame: Frame) => frame.getByRole('region', { name: 'Changes and their preview' });
  const details = (frame: Frame) => frame.getByRole('region', { name: 'Preview', exact: true });
  const expectNoProblem = async ({ errors, frame }: Visitor & { frame: Frame }): Promise<void> => {
    expect(await axeViolations(frame)).toEqual([]);
    expect(errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
  };

  beforeAll(async () => {
    stage = await openSettingsStage();
  });
  beforeEach(() => keep({}));
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.platform.errors).toEqual([]);
  });

  test('a stage is moved by keyboard: taken hold of, moved, put back; then moved for good and saved', async () => {
    const visited = await visit();
    const { frame, page } = visited;
    await unfold(frame, 'ladder');
    const before = await stages(frame);
    const handle = (name: string) => frame.getByRole('button', { name: `Move ${name}`, exact: true });
    await handle('UAT').focus();
    await page.keyboard.press('Space');
    await frame.getByText('UAT taken hold of, at place 7 of 10.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await frame.getByText('UAT is at place 9 of 10.').waitFor();
    expect((await stages(frame))[8]).toBe('UAT');
    expect(await frame.evaluate('document.activeElement.ariaLabel')).toBe('Move UAT');
    await page.keyboard.press('Escape');
    await frame.getByText('UAT is back at place 7 of 10.').waitFor();
    expect(await stages(frame)).toEqual(before);
    await bar(frame).getByText('Everything is saved').waitFor();

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await frame.getByText('UAT put down at place 9 of 10.').waitFor();
    await bar(frame)
      .getByText(/issues match; the rate of .* would go from \d+% to \d+%\./)
      .waitFor();
    await section(frame, 'ladder').getByText('Not saved', { exact: true }).waitFor();
    await expectNoProblem(visited);
    await save(frame);
    const { effective } = await stored();
    expect(effective?.ladder.stages[8]).toBe('UAT');
    expect(effective?.ladder.releaseLine).toBe('Production (found by us)');
  });

  test('a stage is dragged by its handle with the mouse, and the preview follows', async () => {
    const { frame, page } = await visit();
    await unfold(frame, 'ladder');
    // All of the ladder in sight, so that nothing has to scroll under the mouse.
    await page.setViewportSize({ width: 1280, height: 1800 });
    const handle = frame.getByRole('button', { name: 'Move Staging', exact: true });
    const target = frame.locator('.stage').nth(9);
    const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + to.height - 6, { steps: 8 });
    await page.mouse.up();
    await until(
      () => stages(frame),
      (now) => now[9] === 'Staging',
    );
    await bar(frame)
      .getByText(/issues match; .* would go from \d+% to \d+%\./)
      .waitFor();
  });

  test('a rename carries through; a stage that something names is removed only after it was said', async () => {
    const { frame } = await visit();
    const ladder = await unfold(frame, 'ladder');
    await ladder.getByLabel('Name of stage 4').fill('Component test');
    await ladder.getByLabel('Name of stage 4').press('Enter');
    await ladder.getByLabel('Name of stage 5').fill('uat');
    await ladder.getByText('Another stage has this name').waitFor();
    await ladder.getByLabel('Name of stage 5').press('Escape');
    await ladder.getByRole('button', { name: 'Remove Component test' }).click();
    const asked = ladder.getByRole('group', { name: 'Remove “Component test”?' });
    await asked.getByText('the origin Code, as the stage where it should be caught').waitFor();
    await asked.getByLabel('Let them name instead').selectOption('Integration test');
    await asked.getByRole('button', { name: 'Remove stage' }).click();
    await save(frame);
    const { effective } = await stored();
    expect(effective?.ladder.stages).toHaveLength(9);
    expect(effective?.origins.find(({ name }) => name === 'Code')?.caught).toBe('Integration test');
  });

  test('an unmapped option stands first with its count, and is mapped by id', async () => {
    const { frame } = await visit();
    await section(frame, 'discovery').getByText('1 value unmapped').waitFor();
    const discovery = await unfold(frame, 'discovery');
    const [first] = await discovery.locator('tbody tr').allInnerTexts();
    expect(first).toMatch(/^Beta round\s+15/);
    await discovery.getByLabel('What “Beta round” means').selectOption('Staging');
    await bar(frame).getByText('1 setting changed and not saved').waitFor();
    await section(frame, 'discovery').getByText('1 value unmapped').waitFor({ state: 'detached' });
    await save(frame);
    expect((await stored()).effective?.discovery).toContainEqual({
      options: [{ id: expect.stringMatching(/^\d+$/) as string }],
      range: 'Staging',
    });
    await discovery.getByRole('button', { name: 'Back to the site’s: Discovery options' }).click();
    await save(frame);
    expect((await stored()).file.document).toEqual({});
  });

  test('what is wrong is said beside the field and in a list that leads there; the draft survives', async () => {
    const visited = await visit();
    const { frame } = visited;
    const releases = await unfold(frame, 'releases');
    await releases.getByRole('textbox', { name: 'Minimum n' }).fill('many');
    await bar(frame).getByText('No preview: something in the form is not right yet.').waitFor();
    await releases.getByText('must be a number (it is "many").').waitFor();
    await section(frame, 'releases').getByText('1 problem').waitFor();
    await expectNoProblem(visited);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Not saved: this is not right yet. Your changes are still in the form.').waitFor();
    await releases.locator('summary').click();
    await details(frame).getByRole('link', { name: 'Minimum n (minimumN)' }).click();
    await until(
      () => frame.evaluate<string>('document.activeElement.id'),
      (id) => id === 'setting-minimumN',
    );
    await releases.getByRole('textbox', { name: 'Minimum n' }).fill('25');
    await bar(frame)
      .getByText(/issues match/)
      .waitFor();
    stage.jira.faults.next('getMyPermissions', { status: 503 }, 1);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText(/Not saved; your changes are still in the form\. Jira did not answer/).waitFor();
    expect(await releases.getByRole('textbox', { name: 'Minimum n' }).inputValue()).toBe('25');
    await save(frame);
    expect((await stored()).effective?.minimumN).toBe(25);
  });

  test('a change of what is read has a count and no rate', async () => {
    const { frame } = await visit();
    const defects = await unfold(frame, 'defects');
    await defects.getByRole('textbox', { name: 'JQL filter' }).fill('labels = known');
    await bar(frame)
      .getByText(/^About \d+ issues match\.$/)
      .waitFor();
    await details(frame)
      .getByText(/the numbers stand as they are/)
      .waitFor();
    await defects.getByRole('textbox', { name: 'JQL filter' }).fill('created >= startOfDay()');
    await defects.getByText(/startOfDay\(\) means something else/).waitFor();
  });

  test('history shows what each save changed, and an earlier state is restored through the form', async () => {
    await keep({ minimumN: 20 });
    await keep({ minimumN: 40, target: 0.1 });
    const { frame } = await visit();
    await frame.getByText('Minimum n: 20 → 40').waitFor();
    await frame.getByText('Target rate, in %: none → 10.0%').waitFor();
    const { revision } = await stored();
    await frame.getByRole('button', { name: `Restore what save ${revision - 1} made` }).click();
    await frame.getByText(/is in the form\. Look at the preview, then save\./).waitFor();
    await save(frame);
    expect((await stored()).file.document).toEqual({ minimumN: 20 });
    await frame.getByText('Minimum n: 40 → 20').waitFor();
  });

  test('a file goes out and comes in again; a broken one says what to do; strangers are named first', async () => {
    await keep({ minimumN: 20, scope: { rejected: { resolutions: [{ id: '424242' }, 'As designed'] } } });
    const visited = await visit();
    const { frame, page } = visited;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Export as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^defect-leakage-SHOP-\d+\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toEqual((await stored()).file);
    await keep({});
    await page.reload();
    const again = await visited.surface('project-settings');
    const choose = (name: string, content: string) =>
      again.getByLabel('Import a file').setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
    await choose('broken.json', '{"format": ');
    await again.getByText(/^broken\.json is no JSON:/).waitFor();
    await choose('other.json', text.replace('"minimumN": 20', '"minimumN": 0'));
    await again.getByText('other.json was not taken over: nothing in the form has changed.').waitFor();
    await again.getByText(/must be at least 1 \(it is 0\)/).waitFor();
    await again.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['[1, 2'], 'dropped.json'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.drop-zone').dispatchEvent(drop);
    })()`);
    await again.getByText(/^dropped\.json is no JSON:/).waitFor();
    await choose('good.json', text);
    const panel = again.getByRole('group', {
      name: 'good.json names 1 value that this site does not have',
    });
    await panel.getByText('resolution id 424242, in “Resolutions that say it was no defect”').waitFor();
    await bar(again).getByText('Everything is saved').waitFor();
    expect(await axeViolations(again)).toEqual([]);
    await panel.getByRole('button', { name: 'Take it into the form' }).click();
    await save(again);
    expect((await stored()).file).toEqual(JSON.parse(text));
  });

  test('of two who save the second is told what the first changed, and puts theirs on top', async () => {
    const visited = await visit();
    const { frame } = visited;
    const releases = await unfold(frame, 'releases');
    await releases.getByRole('textbox', { name: 'Minimum n' }).fill('25');
    await keep({ minimumN: 15, exposureWindowDays: 60 });
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    const panel = frame.getByRole('group', { name: 'Somebody has saved meanwhile' });
    await panel.getByText('Exposure window, in days: 30 → 60').waitFor();
    await panel.getByText('yours: 25; theirs: 15').waitFor();
    await expectNoProblem(visited);
    await panel.getByRole('button', { name: 'Put my changes on top of theirs' }).click();
    await save(frame);
    expect((await stored()).file.document).toEqual({ minimumN: 25, exposureWindowDays: 60 });
  });

  test('reset asks with a preview, and takes the project back to the site’s settings', async () => {
    await keep({ ladder: { boundary: 'UAT' } });
    const { frame } = await visit();
    await frame.getByRole('button', { name: 'Back to the site’s settings…' }).click();
    const panel = frame.getByRole('group', { name: 'Take this project back to the site’s settings?' });
    await panel.getByText(/1 setting would be the site’s again: Boundary\./).waitFor();
    await panel.getByText(/issues match/).waitFor();
    await panel.getByRole('button', { name: 'Keep them' }).click();
    await bar(frame).getByText('Everything is saved').waitFor();
    await frame.getByRole('button', { name: 'Back to the site’s settings…' }).click();
    await panel.getByRole('button', { name: 'Reset and save' }).click();
    await frame.getByText('Saved. Numbers go by these settings from now on.').waitFor();
    expect((await stored()).file.document).toEqual({});
  });

  test('leaving with unsaved changes asks first', async () => {
    const { frame, page } = await visit();
    const releases = await unfold(frame, 'releases');
    await releases.getByRole('textbox', { name: 'Minimum n' }).fill('25');
    await bar(frame).getByText('Everything is saved').waitFor({ state: 'detached' });
    const asked = page.waitForEvent('dialog');
    const gone = page.goto('about:blank').catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await gone;
  });

  describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
    test.each([1280, 360])(
      'at %i px with everything unfolded: fits, no violation, no error',
      async (width) => {
        await keep({
          minimumN: 20,
          ladder: { boundary: 'UAT' },
          inference: { ownRules: [{ label: 'ui', range: 'UAT' }] },
        });
        const visited = await visit({ theme, width });
        const { frame } = visited;
        await frame.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
        await frame.getByRole('textbox', { name: 'Minimum n' }).fill('2');
        await bar(frame)
          .getByText(/issues match/)
          .waitFor();
        await bar(frame).getByRole('button', { name: 'Show all that changes' }).click();
        const [content, room] = await frame.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect(content).toBeLessThanOrEqual(room);
        const heights = await frame.evaluate<number[]>(
          `[...document.querySelectorAll('.settings-grid input')].map((input) => input.offsetHeight)`,
        );
        expect(heights.length).toBeGreaterThan(1);
        expect(new Set(heights).size).toBe(1);
        await expectNoProblem(visited);
      },
    );
  });

  test('who may browse and not administer is told whom to ask', async () => {
    const visited = await visit({ accountId: developer.accountId });
    const { frame } = visited;
    await frame.getByRole('heading', { name: 'The settings of SHOP are for who administers it' }).waitFor();
    await frame.getByText(/^Ask Project Administrator, who leads the project/).waitFor();
    await expectNoProblem(visited);
  });

  test('where Browse depends on the issue: who may not see the numbers is told why and whom to ask, until they are opened', async () => {
    const hour = async (): Promise<void> => {
      await stage.platform.runSchedule('hourly');
      await stage.platform.settle();
    };
    const page = async (name: string, accountId: string): Promise<Visitor & { frame: Frame }> => {
      const visitor = await enter(stage, browser(), { accountId });
      visitors.push(visitor);
      await visitor.go(`/jira/software/projects/SHOP/apps/project-page/${name}`);
      return { ...visitor, frame: await visitor.surface('project-page') };
    };
    setBrowseBy(stage.site, stage.shop, 'reporter', true);
    await hour();
    const shut = await page('overview', developer.accountId);
    await shut.frame
      .getByRole('heading', { name: 'These numbers are for who administers the project' })
      .waitFor();
    await shut.frame.getByText(/^Ask Project Administrator, who leads the project/).waitFor();
    expect(await shut.frame.locator('body').innerText()).not.toMatch(/%|\d+ of \d+/);
    await expectNoProblem(shut);
    for (const name of ['overview', 'triage', 'sprint-review']) {
      const told = await page(name, projectAdmin.accountId);
      await told.frame.getByText(/^Only project administrators see this report/).waitFor();
      await expectNoProblem(told);
    }

    const visited = await visit();
    const access = visited.frame.getByRole('region', { name: 'Who sees the numbers' });
    await access.getByRole('button', { name: 'Open the numbers to all who may browse the project…' }).click();
    await access.getByRole('group', { name: /^Open the numbers to all/ }).waitFor();
    await access.getByRole('button', { name: 'Open the numbers', exact: true }).click();
    await access.getByText(/^Since .* everybody who may browse the project sees the numbers/).waitFor();
    await expectNoProblem(visited);
    const opened = await page('overview', developer.accountId);
    await opened.frame.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    expect(await opened.frame.getByText(/^Only project administrators/).count()).toBe(0);

    await access.getByRole('button', { name: 'Close the numbers again' }).click();
    await access.getByText('Now only people with “Administer Projects” here see the numbers.').waitFor();
    setBrowseBy(stage.site, stage.shop, 'reporter', false);
    await hour();
  });

  test('who is not signed in is asked to', async () => {
    stage.shop.anonymousBrowse = true;
    const visited = await visit({ accountId: 'anonymous' });
    await visited.frame.getByRole('heading', { name: 'Sign in to see this' }).waitFor();
    await expectNoProblem(visited);
    stage.shop.anonymousBrowse = false;
  });
});

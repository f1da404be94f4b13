import type { Browser, Frame } from 'playwright-core';
import { createSecurityLevel, updateIssue } from '../../sandbox/jira';
import { unpackQueue } from '../../src/contract/triage';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { data, developer, setRole } from '../support/site';
import { openTriage, TRIAGE, type TriageSite } from './triage-site';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(180_000);

/** Opens the page as somebody and waits until its first rows are read. */
async function openQueue(
  stage: TriageSite,
  browser: Browser,
  as: Parameters<typeof enter>[2] = {},
  address = TRIAGE,
): Promise<{ visitor: Visitor; frame: Frame }> {
  const visitor = await enter(stage, browser, { accountId: developer.accountId, ...as });
  await visitor.go(address);
  const frame = await visitor.surface('project-page');
  await frame.getByRole('heading', { name: 'Triage', level: 1 }).waitFor();
  return { visitor, frame };
}

const rowsRead = (frame: Frame) => frame.getByRole('grid').getByRole('link').first().waitFor();
/** What the app has in the queue once it has read all that it was told of. */
async function queueOf({ projectId, ...stage }: TriageSite): Promise<readonly number[]> {
  await stage.platform.settle();
  const { queue } = await data(stage, 'triage-queue', { projectId, tab: 'recent' });
  return unpackQueue(queue).map(({ issueId }) => issueId);
}

describeInBrowser('triage by keyboard', (browser: () => Browser) => {
  let stage: TriageSite;
  beforeAll(async () => {
    stage = await openTriage({
      untagged: 60,
      precedents: 10,
      each: (place, { release, shop }) => ({
        ...(place % 3 === 0 ? { affected: [release] } : {}),
        ...(place % 2 === 0 ? { components: shop.components } : {}),
      }),
    });
  });
  afterAll(async () => {
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  test('50 defects, suggestions right or wrong, with at most 4 keys a defect; Jira and the numbers follow', async () => {
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    const before = await queueOf(stage);
    const grid = frame.getByRole('grid');
    await grid.focus();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys++;
      await visitor.page.keyboard.press(key);
    };
    const wanted = new Map<number, string>();
    for (let defects = 0; defects < 50; defects++) {
      const id = Number((await grid.getAttribute('aria-activedescendant'))?.split('-').at(-1));
      expect(before).toContain(id);
      expect(wanted.has(id)).toBe(false);
      const accept = frame.locator(`#triage-row-${id}`).getByRole('button', { name: /^Accept/ });
      await frame.locator(`#triage-row-${id}`).getByRole('link').waitFor();
      const spent = keys;
      if ((await accept.count()) > 0 && defects % 4 === 0) {
        wanted.set(id, 'Production (found by customers)');
        await press('a');
      } else {
        // Every other one escaped: then origin and mechanism are asked for too.
        wanted.set(id, defects % 2 === 0 ? 'Production (found by us)' : 'Unit test');
        await press('d');
        await press(defects % 2 === 0 ? '9' : '4');
      }
      for (let more = 0; more < 2 && (await frame.getByRole('listbox').count()) > 0; more++) await press('1');
      expect(await frame.getByRole('listbox').count()).toBe(0);
      expect(keys - spent).toBeLessThanOrEqual(4);
    }
    expect(keys / 50).toBeLessThanOrEqual(4);
    await frame.getByText('10 of 60 defects').waitFor();
    for (const [id, stage_] of wanted) {
      const issue = stage.bugs.find((bug) => Number(bug.id) === id);
      if (!issue) throw new Error(`no bug ${id}`);
      expect(stage.valueOf(issue, 'discovery')).toBe(stage_);
      const isEscaped = stage_.startsWith('Production');
      expect(stage.valueOf(issue, 'origin') !== null).toBe(isEscaped);
      expect(stage.valueOf(issue, 'mechanism') !== null).toBe(isEscaped);
      expect(issue.history.every(({ authorId }) => authorId === developer.accountId)).toBe(true);
    }
    await until(
      async () => (await queueOf(stage)).length,
      (left) => left === 10,
      20_000,
    );
    const { discovery } = (await data(stage, 'report', { projectId: stage.projectId })).suggestions.fields;
    expect(discovery.accepted).toBeGreaterThan(0);
    expect(discovery.other).toBeGreaterThan(0);
    expect(visitor.errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
    console.info(`triage: ${keys} keys for 50 defects`);
    await visitor.leave();
  });

  test('undo takes back one defect with all its fields, and it is in the queue again', async () => {
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    const grid = frame.getByRole('grid');
    await grid.focus();
    const id = Number((await grid.getAttribute('aria-activedescendant'))?.split('-').at(-1));
    const issue = stage.bugs.find((bug) => Number(bug.id) === id);
    if (!issue) throw new Error('no bug');
    for (const key of ['d', '9', '1', '1']) await visitor.page.keyboard.press(key);
    await until(
      () => stage.valueOf(issue, 'mechanism'),
      (value) => value !== null,
    );
    await frame.locator(`#triage-row-${id}`).waitFor({ state: 'detached' });
    await visitor.page.keyboard.press('u');
    await frame.locator(`#triage-row-${id}`).waitFor();
    await until(
      () => (['discovery', 'origin', 'mechanism'] as const).map((field) => stage.valueOf(issue, field)),
      (values) => values.every((value) => value === null),
    );
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  });

  test('letters in the filter are letters; it finds in Jira; Escape leads back; help opens, closes, gives the focus back', async () => {
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    const { keyboard } = visitor.page;
    await frame.getByRole('grid').focus();
    await keyboard.press('/');
    const [left] = await queueOf(stage);
    const issue = stage.bugs.find((bug) => Number(bug.id) === left);
    await keyboard.type(issue?.key.toLowerCase() ?? '');
    await frame.getByText('1 of 10 defects').waitFor();
    expect(await frame.getByRole('listbox').count()).toBe(0);
    await keyboard.press('Escape');
    await frame.getByText('10 defects', { exact: true }).waitFor();
    await frame.getByLabel('Key or words of the summary').fill('nothing like that');
    await frame.getByText('No defect of this queue fits the filter.').waitFor();
    await frame.getByRole('button', { name: 'Show all' }).click();
    await frame.getByRole('grid').focus();
    await keyboard.press('?');
    await frame.getByRole('dialog', { name: 'Keys of the queue' }).waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    await keyboard.press('Escape');
    expect(await frame.getByRole('dialog').count()).toBe(0);
    expect(await frame.evaluate('document.activeElement.getAttribute("role")')).toBe('grid');
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  });

  test.each<[Theme, number]>([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ])(
    'in %s at %i px: no violation of accessibility or policy, nothing wider than the page',
    async (theme, width) => {
      const { visitor, frame } = await openQueue(stage, browser(), { theme, width });
      await rowsRead(frame);
      expect(await axeViolations(frame)).toEqual([]);
      await frame
        .getByRole('button', { name: /^Discovery stage: none, choose/ })
        .first()
        .click();
      await frame.getByRole('option', { name: /UAT/ }).waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      const [content, room] = await frame.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(content).toBeLessThanOrEqual(room);
      await visitor.page.keyboard.press('Escape');
      expect(visitor.errors).toEqual([]);
      expect(stage.host.cspViolations).toEqual([]);
      await visitor.leave();
    },
  );

  test('who may not edit reads the queue and is told whom to ask', async () => {
    const shop = stage.site.project('SHOP');
    if (!shop) throw new Error('no project');
    setRole(stage.site, shop, developer.accountId, 'viewer');
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    await frame.getByText(/To tag defects you need the permission “Edit issues”/).waitFor();
    expect(await frame.getByRole('button', { name: /choose$|^Accept/ }).count()).toBe(0);
    await frame.getByRole('grid').focus();
    await visitor.page.keyboard.press('d');
    expect(await frame.getByRole('listbox').count()).toBe(0);
    expect(await axeViolations(frame)).toEqual([]);
    await visitor.leave();
    setRole(stage.site, shop, developer.accountId, 'developer');
  });

  test('a defect that somebody tagged meanwhile is skipped and told, not overwritten', async () => {
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    const [id] = await queueOf(stage);
    const issue = stage.bugs.find((bug) => Number(bug.id) === id);
    if (!issue) throw new Error('no bug');
    updateIssue(stage.site, issue, {
      others: { [stage.fields.discovery.id]: stage.option('discovery', 'UAT') },
    });
    await frame.getByRole('grid').focus();
    await visitor.page.keyboard.press('d');
    await visitor.page.keyboard.press('4');
    await frame.getByText(/Discovery stage is now UAT/).waitFor();
    expect(stage.valueOf(issue, 'discovery')).toBe('UAT');
    await visitor.leave();
  });
});

describeInBrowser('many at once', (browser: () => Browser) => {
  let stage: TriageSite;
  beforeAll(async () => {
    stage = await openTriage({ untagged: 1000 });
  });
  afterAll(async () => {
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  const written = (value: string) =>
    stage.bugs.filter((issue) => stage.valueOf(issue, 'discovery') === value).length;
  /** Chooses all and sets the discovery stage of them. */
  const setAll = async ({ page }: Visitor, frame: Frame, name: string, all = '1,000'): Promise<void> => {
    await frame.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await frame.getByText(`${all} defects selected`).waitFor();
    await page.keyboard.press('d');
    await frame.getByRole('option', { name }).click();
  };

  test('1,000 by a bulk edit of which 37 fail: 963 are written, 37 are listed with the reason, another try works', async () => {
    const refused = stage.bugs.filter((_, place) => place % 27 === 3).slice(0, 37);
    for (const { id } of refused) stage.site.refusedEdits.set(id, 'A reviewer must be named first.');
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    await setAll(visitor, frame, 'UAT');
    await frame.getByRole('progressbar').waitFor();
    await frame
      .getByText(/^Writing [\d,]+ of 1,000 defects$/)
      .first()
      .waitFor();
    await frame.getByText('1,000 defects: 963 written, 37 not written.').first().waitFor();
    await frame.getByText('A reviewer must be named first.').waitFor();
    for (const { key } of refused)
      expect(await frame.getByRole('link', { name: key, exact: true }).count()).toBeGreaterThan(0);
    expect(written('UAT')).toBe(963);
    expect(stage.jira.usage.of('editIssue').calls).toBe(0);
    await frame.getByText('37 of 1,000 defects').waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    stage.site.refusedEdits.clear();
    await frame.getByRole('button', { name: 'Try 37 again' }).click();
    await until(
      () => written('UAT'),
      (count) => count === 1000,
      20_000,
    );
    await frame.getByText('That was the last one.', { exact: false }).waitFor();
    await until(
      async () => (await queueOf(stage)).length,
      (left) => left === 0,
      60_000,
    );
    expect(visitor.errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
    await visitor.leave();
  });

  test('undo takes all back but for one that somebody else changed: it is listed', async () => {
    const { site, fields } = stage;
    for (const issue of stage.bugs) updateIssue(site, issue, { others: { [fields.discovery.id]: null } });
    await stage.platform.deliverNow();
    expect(await queueOf(stage)).toHaveLength(1000);
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    await setAll(visitor, frame, 'UAT');
    await frame.getByText('1,000 defects: 1,000 written.').waitFor();
    const [other] = stage.bugs;
    if (!other) throw new Error('no bug');
    updateIssue(site, other, { others: { [fields.discovery.id]: stage.option('discovery', 'Staging') } });
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText('1,000 defects: 999 taken back, 1 skipped.').first().waitFor();
    await frame.getByText(/Discovery stage is now Staging/).waitFor();
    expect(written('UAT')).toBe(0);
    expect(stage.valueOf(other, 'discovery')).toBe('Staging');
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  });

  test('without Bulk change the edits are made one by one, at most five at a time, with progress', async () => {
    const { site, fields } = stage;
    for (const [place, issue] of stage.bugs.entries()) {
      const found = place < 200 ? null : stage.option('discovery', 'Staging');
      updateIssue(site, issue, { others: { [fields.discovery.id]: found } });
    }
    await stage.platform.deliverNow();
    expect(await queueOf(stage)).toHaveLength(200);
    site.withoutBulkChange.add(developer.accountId);
    stage.jira.usage.reset();
    const { visitor, frame } = await openQueue(stage, browser());
    await rowsRead(frame);
    await frame.getByText(/You do not hold Jira’s permission “Bulk change”/).waitFor();
    await setAll(visitor, frame, 'UAT', '200');
    await frame
      .getByText(/^Writing [\d,]+ of 200 defects$/)
      .first()
      .waitFor();
    await frame.getByText('200 defects: 200 written.').waitFor({ timeout: 120_000 });
    expect(written('UAT')).toBe(200);
    expect(stage.jira.usage.of('submitBulkEdit').calls).toBe(0);
    expect(stage.jira.usage.of('editIssue').calls).toBe(200);
    site.withoutBulkChange.clear();
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  });
});

describeInBrowser('states of the triage page', (browser: () => Browser) => {
  let stage: TriageSite | undefined;
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  test('nothing mapped: what to do, and whom to ask', async () => {
    stage = await openTriage({ untagged: 2, mapped: [] });
    const { visitor, frame } = await openQueue(stage, browser());
    await frame.getByRole('heading', { name: 'The three fields are not set up yet' }).waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    await visitor.leave();
  });

  test('nothing to triage, but older ones wait', async () => {
    stage = await openTriage({ untagged: 3, each: () => ({ created: Date.parse('2024-01-05T09:00:00Z') }) });
    const { visitor, frame } = await openQueue(stage, browser());
    await frame.getByText('3 defects from before can still be triaged.', { exact: false }).waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByRole('link', { name: 'Look at the older ones' }).click();
    await rowsRead(frame);
    await frame.getByText('3 defects', { exact: true }).waitFor();
    await visitor.leave();
  });

  test('what the viewer cannot see has no key; a slow and a failing Jira are told; a deleted option is refused in words', async () => {
    const made = await openTriage({ untagged: 12 });
    stage = made;
    const { jira, bugs, fields } = made;
    // The index has not heard of it yet, and the page must not tell what Jira does not.
    const [secret] = bugs;
    if (!secret) throw new Error('no bug');
    const level = createSecurityLevel(made.site, secret.project, { name: 'Management' });
    updateIssue(made.site, secret, { level });
    jira.faults.next('bulkFetchIssues', { status: 429, retryAfter: 2 });
    const { visitor, frame } = await openQueue(made, browser());
    await frame.getByText(/Jira asked the app to slow down; reading goes on/).waitFor();
    await rowsRead(frame);
    expect(await frame.getByText(/slow down/).count()).toBe(0);
    await frame.getByText('Defect 1 of the queue is not visible to you').waitFor();
    expect(await frame.getByText(secret.key, { exact: true }).count()).toBe(0);
    await visitor.leave();

    jira.faults.next('bulkFetchIssues', { status: 503 }, 4);
    const second = await openQueue(made, browser());
    await second.frame.getByText(/Some defects could not be read/).waitFor();
    await second.frame.getByRole('button', { name: 'Try again' }).click();
    await rowsRead(second.frame);
    const stageOptions = fields.discovery.contexts[0]?.options;
    await second.frame.getByRole('grid').focus();
    await second.visitor.page.keyboard.press('j');
    await second.visitor.page.keyboard.press('d');
    await second.frame.getByRole('option', { name: 'UAT' }).waitFor();
    const place = stageOptions?.findIndex(({ value }) => value === 'UAT') ?? -1;
    stageOptions?.splice(place, 1);
    await second.visitor.page.keyboard.press('7');
    await second.frame.getByText(/Option id '\d+' is not valid/).waitFor();
    await second.visitor.leave();
    expect(bugs.filter((issue) => made.valueOf(issue, 'discovery') !== null)).toEqual([]);
  });
});

describeInBrowser('the page on the quality of the data', (browser: () => Browser) => {
  let stage: TriageSite;
  beforeAll(async () => {
    stage = await openTriage({ untagged: 6, precedents: 6 });
  });
  afterAll(() => stage.close());

  test.each<[Theme, number]>([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ])(
    'in %s at %i px: findings with their counts, how suggestions fared, no violation',
    async (theme, width) => {
      const { projectId, bugs } = stage;
      await data(stage, 'triage-done', {
        projectId,
        issueIds: [Number(bugs[0]?.id)],
        outcomes: [{ field: 'discovery', accepted: true }],
      });
      const visitor = await enter(stage, browser(), { theme, width, accountId: developer.accountId });
      await visitor.go(TRIAGE.replace('triage', 'data-quality'));
      const frame = await visitor.surface('project-page');
      await frame.getByRole('heading', { name: 'Data quality', level: 1 }).waitFor();
      await frame.getByRole('row', { name: /^Not classified 6 defects/ }).waitFor();
      await frame.getByRole('row', { name: /^Discovery stage \d+ 0 \d+ of \d+, 100.0%/ }).waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      const [content, room] = await frame.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(content).toBeLessThanOrEqual(room);
      expect(visitor.errors).toEqual([]);
      expect(stage.host.cspViolations).toEqual([]);
      await visitor.leave();
    },
  );
});

import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { type Host, openHost } from '../../sandbox/host';
import { type Issue, setEditable, setTrashed, updateIssue } from '../../sandbox/jira';
import { ROOT, type Sandbox } from '../../sandbox/open';
import type { TagField } from '../../src/contract/issue';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { until } from '../browser/until';
import { data, developer, enable, open, siteAdmin } from '../support/site';
import { taggedSite } from '../support/tagged-site';
import { enter, type Theme, type Visitor } from './visit';

jest.setTimeout(60_000);

const ESCAPE = 'Production (found by customers)';

describeInBrowser('the issue panel', (browser: () => Browser) => {
  let base: ReturnType<typeof taggedSite>;
  let sandbox: Sandbox;
  let host: Host;
  let visitor: Visitor;
  let bug: Issue;

  beforeEach(async () => {
    base = taggedSite();
    base.addTagged(9, { discovery: ESCAPE, origin: 'Requirements', mechanism: 'No test existed' });
    bug = base.addBug('2024-05-20');
    sandbox = await open(base);
    await data(sandbox, 'save-site-settings', { document: base.document });
    await enable(sandbox, base.shop);
    const manifestPath = path.join(ROOT, 'manifest.yml');
    host = await openHost({ ...sandbox, manifestPath });
  });
  afterEach(async () => {
    await visitor.leave();
    expect(host.cspViolations).toEqual([]);
    expect(sandbox.platform.errors).toEqual([]);
    await host.close();
    await sandbox.close();
  });

  async function visit(as: { theme?: Theme; width?: number; accountId?: string } = {}): Promise<Visitor> {
    visitor = await enter({ host }, browser(), { accountId: developer.accountId, ...as });
    await visitor.go(`/browse/${bug.key}`);
    return visitor;
  }
  async function openPanel({ page, surface }: Visitor): Promise<Frame> {
    await page.locator('#main').getByText('Triage', { exact: true }).click();
    const frame = await surface('issue-panel');
    await frame.locator('.quiet').waitFor();
    return frame;
  }
  const valueOn = (field: TagField): string | null =>
    (bug.others[base.fields[field].id] as { value?: string } | null | undefined)?.value ?? null;
  const becomes = (field: TagField, value: string | null) =>
    until(
      async () => valueOn(field),
      (now) => now === value,
    );
  const focused = (frame: Frame): Promise<string> =>
    frame.evaluate<string>('document.activeElement?.id || document.activeElement?.textContent || ""');

  test('the lozenge tells the state while the panel is collapsed, and follows a tag in the panel', async () => {
    const here = await visit();
    const lozenge = here.page.locator('.panel-status .lozenge');
    await lozenge.getByText('Needs triage').waitFor();
    expect(await here.page.locator('iframe').count()).toBe(0);
    const frame = await openPanel(here);
    await frame.getByLabel('Discovery stage', { exact: true }).selectOption({ label: 'UAT' });
    await lozenge.getByText('Contained').waitFor();
    await frame.getByText('Saved: Discovery stage is UAT.').waitFor();
    await frame.getByRole('button', { name: /^Undo/ }).waitFor();
    await here.page.getByRole('group', { name: 'Discovery stage' }).getByText('UAT').waitFor();
    updateIssue(base.site, bug, { others: base.tags({ discovery: ESCAPE }) }, siteAdmin.accountId);
    await sandbox.platform.settle();
    await here.page.locator('#main').getByText('Triage', { exact: true }).click();
    await lozenge.getByText('Escaped').waitFor();
  });

  test.each<Theme>(['light', 'dark'])(
    'suggestions are accepted by the keyboard alone, and taken back, in %s',
    async (theme) => {
      const here = await visit({ theme });
      const frame = await openPanel(here);
      await frame.getByText('Suggested: all of the last 9 similar defects have it').first().waitFor();
      expect(await frame.getByLabel('Escape mechanism', { exact: true }).count()).toBe(0);
      expect(await axeViolations(frame)).toEqual([]);
      await frame.locator('h1').evaluate('(h1) => { h1.tabIndex = -1; h1.focus(); }');
      const press = (key: string) => here.page.keyboard.press(key);
      await press('Tab');
      expect(await focused(frame)).toBe(`Accept “${ESCAPE}”`);
      expect(valueOn('discovery')).toBeNull();
      await press('Enter');
      await becomes('discovery', ESCAPE);
      await frame.getByText('It escaped, and Escape mechanism is still empty.').waitFor();
      expect(await focused(frame)).toBe('tag-discovery');
      await press('Tab');
      await press('Enter');
      await becomes('origin', 'Requirements');
      await frame.getByText('Saved: Defect origin is Requirements.').waitFor();
      await press('Tab');
      await press('Enter');
      await becomes('mechanism', 'No test existed');
      await frame.getByText('Saved: Escape mechanism is No test existed.').waitFor();
      expect(await axeViolations(frame)).toEqual([]);
      await press('Tab');
      expect(await focused(frame)).toBe('Undo: empty Escape mechanism again');
      await press('Enter');
      await becomes('mechanism', null);
      expect(await focused(frame)).toBe('tag-mechanism');
      expect(here.errors).toEqual([]);
    },
  );

  test('what somebody else set between is told before anything is written, and the reader decides', async () => {
    const here = await visit();
    const frame = await openPanel(here);
    const control = frame.getByLabel('Discovery stage', { exact: true });
    const elsewhere = (discovery: string) =>
      updateIssue(base.site, bug, { others: base.tags({ discovery }) }, siteAdmin.accountId);
    elsewhere('UAT');
    await control.selectOption({ label: 'Unit test' });
    await frame
      .getByText('Discovery stage was set to UAT elsewhere meanwhile. Nothing was written.')
      .waitFor();
    expect(valueOn('discovery')).toBe('UAT');
    expect(await axeViolations(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Keep UAT' }).click();
    expect(await focused(frame)).toBe('tag-discovery');
    expect(await control.locator('option:checked').textContent()).toBe('UAT');
    await control.selectOption({ label: 'Unit test' });
    await becomes('discovery', 'Unit test');
    await frame.getByText('Saved: Discovery stage is Unit test.').waitFor();
    elsewhere(ESCAPE);
    await frame.getByRole('button', { name: 'Undo: Discovery stage back to UAT' }).click();
    await frame.getByText(`Discovery stage was set to ${ESCAPE} elsewhere meanwhile.`).waitFor();
    expect(valueOn('discovery')).toBe(ESCAPE);
    await frame.getByRole('button', { name: 'Set UAT all the same' }).click();
    await becomes('discovery', 'UAT');
    await frame.getByText('Saved: Discovery stage is UAT.').waitFor();
  });

  test('a status that lets nobody edit, and a field in the trash, say what to do', async () => {
    setTrashed(base.site, base.fields.origin, true);
    const here = await visit();
    let frame = await openPanel(here);
    await frame
      .getByText(/^Defect origin is no field of this project, or in the trash\. A Jira administrator/)
      .waitFor();
    await frame.getByLabel('Discovery stage', { exact: true }).waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    setEditable(base.site, base.open, false);
    await here.page.reload();
    frame = await here.surface('issue-panel');
    await frame.getByText(/^In its status nobody can edit this issue\. Move it/).waitFor();
    expect(await frame.locator('select').count()).toBe(0);
    expect(await axeViolations(frame)).toEqual([]);
    expect(here.errors).toEqual([]);
  });

  test('it fits 320 px', async () => {
    const here = await visit({ width: 320 });
    const frame = await openPanel(here);
    const [content, room] = await frame.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(content).toBeLessThanOrEqual(room);
  });
});

import type { Browser } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { describeInBrowser } from '../browser/chromium';
import { data, developer } from '../support/site';
import { openTriage, TRIAGE, type TriageSite } from './triage-site';
import { enter } from './visit';

jest.setTimeout(300_000);

const DEFECTS = 10_000;
const MOST_NODES = 1000;
const MOST_BYTES = 60_000;

describeInBrowser('triage of 10,000 defects', (browser: () => Browser) => {
  let stage: TriageSite;
  beforeAll(async () => {
    // The contract of the same requests is checked where they are few.
    stage = await openTriage({
      untagged: DEFECTS,
      precedents: 40,
      checkContract: false,
      each: (place, { release, shop }) => ({
        ...(place % 3 === 0 ? { affected: [release] } : {}),
        ...(place % 2 === 0 ? { components: shop.components } : {}),
      }),
    });
  });
  afterAll(() => stage.close());

  test('the answer stays small, and so does the page, from the first defect to the last', async () => {
    const answer = await data(stage, 'triage-queue', { projectId: stage.projectId, tab: 'recent' });
    const bytes = gzipSync(JSON.stringify(answer)).length;
    expect(answer.counts.recent).toBe(DEFECTS);
    expect(bytes).toBeLessThan(MOST_BYTES);

    const visitor = await enter(stage, browser(), { accountId: developer.accountId });
    await visitor.go(TRIAGE);
    const frame = await visitor.surface('project-page');
    const links = frame.getByRole('grid').getByRole('link');
    await links.first().waitFor();
    expect(await frame.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(DEFECTS + 1));
    const nodes: number[] = [];
    const count = async (): Promise<void> => {
      nodes.push(await frame.evaluate<number>('document.querySelectorAll("*").length'));
    };
    await count();
    const scroll = (to: number): Promise<unknown> =>
      frame.evaluate(`document.querySelector('.queue-scroller').scrollTop = ${to}`);
    for (let step = 1; step <= 40; step++) {
      await scroll(step * 20_000);
      await count();
    }
    await frame.getByRole('grid').focus();
    await visitor.page.keyboard.press('End');
    const last = frame.locator(`[aria-rowindex="${DEFECTS + 1}"]`);
    await last.getByRole('link').waitFor();
    const lastId = await last.getAttribute('id');
    await frame.locator(`[role="grid"][aria-activedescendant="${lastId}"]`).waitFor();
    await count();
    for (let pages = 0; pages < 30; pages++) {
      await visitor.page.keyboard.press('PageUp');
      await count();
    }
    await links.first().waitFor();
    await visitor.page.keyboard.press('Control+a');
    await frame.getByText('10,000 defects selected').waitFor();
    await count();
    expect(Math.max(...nodes)).toBeLessThanOrEqual(MOST_NODES);
    expect(visitor.errors).toEqual([]);
    expect(stage.host.cspViolations).toEqual([]);
    console.info(`triage: ${bytes} bytes of ${DEFECTS} rows, at most ${Math.max(...nodes)} nodes`);
    await visitor.leave();
  });
});

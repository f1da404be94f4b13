import { writeFileSync, readFileSync } from 'node:fs';
import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { enter } from './visit';
import { openShop } from './shop-stage';
jest.setTimeout(240_000);
describeInBrowser('look', (browser) => {
  test('shots', async () => {
    const stage = await openShop();
    try {
    for (const [name, theme, width] of [['light','light',1280],['dark','dark',1280],['narrow','light',360]] as const) {
      const v = await enter(stage, browser(), { theme, width });
      await v.page.setViewportSize({ width, height: 2600 });
      await v.go('/jira/software/projects/SHOP/apps/project-page/sprint-review');
      const frame = await v.surface('project-page');
      await frame.getByText('Take it to the review').waitFor();
      await new Promise((r) => setTimeout(r, 1500));
      console.log(name, await frame.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]'), await axeViolations(frame), v.errors, stage.host.cspViolations);
      await v.page.screenshot({ path: `/tmp/sr-${name}.png`, fullPage: true });
      if (name === 'light') {
        for (const [b, f] of [['Download as a page','/tmp/sr.html'],['Download as Markdown','/tmp/sr.md']]) {
          const [d] = await Promise.all([v.page.waitForEvent('download'), frame.getByRole('button', { name: b! }).click()]);
          await d.saveAs(f!);
        }
        await frame.getByRole('button', { name: 'Copy as Markdown' }).click();
        await new Promise((r) => setTimeout(r, 500));
        console.log(await frame.locator('.review-downloads [role=status]').innerText());
        await frame.getByRole('button', { name: 'Print' }).click();
        await new Promise((r) => setTimeout(r, 500));
        console.log(await frame.locator('.review-downloads [role=status]').innerText());
        const p = await browser().newPage();
        await p.goto('file:///tmp/sr.html');
        writeFileSync('/tmp/sr.pdf', await p.pdf({ format: 'A4' }));
        await p.close();
      }
      if (name === 'dark') {
        await v.page.context().addCookies([{ name: 'sandbox_locale', value: 'en-XA', url: stage.host.url }]);
        await v.page.reload();
        const f2 = await v.surface('project-page');
        await f2.locator('.review-downloads').waitFor();
        await new Promise((r) => setTimeout(r, 1500));
        console.log(await f2.locator('body').innerText());
        await v.page.screenshot({ path: `/tmp/sr-xa.png`, fullPage: true });
      }
      await v.leave();
    }
    } finally { await stage.close(); }
    console.log(readFileSync('/tmp/sr.md', 'utf8'));
  });
});

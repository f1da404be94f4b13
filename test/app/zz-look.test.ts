import { describeInBrowser } from '../browser/chromium';
import { axeViolations } from '../browser/page-problems';
import { enter } from './visit';
import { openShop } from './shop-stage';
jest.setTimeout(240_000);
describeInBrowser('look', (browser) => {
  test('shots', async () => {
    const t0 = Date.now();
    const stage = await openShop();
    console.log('open', Date.now() - t0);
    for (const [name, theme, width] of [['light','light',1280],['dark','dark',1280],['narrow','light',360]] as const) {
      const v = await enter(stage, browser(), { theme, width });
      await v.go('/jira/software/projects/SHOP/apps/project-page/sprint-review');
      const frame = await v.surface('project-page');
      await frame.getByRole('heading', { name: 'Sprint review', level: 1 }).waitFor();
      await frame.getByText('Take it to the review').waitFor();
      await new Promise((r) => setTimeout(r, 1500));
      console.log(name, await frame.locator('.lead').innerText(), await frame.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]'), await axeViolations(frame), v.errors, stage.host.cspViolations);
      await v.page.screenshot({ path: `/tmp/sr-${name}.png`, fullPage: true });
      await v.leave();
    }
    await stage.close();
  });
});

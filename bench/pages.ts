import { chromium, type Page } from 'playwright-core';
import { openStage, type Stage } from '../sandbox/stage';
import { BROWSER_FLAGS, findChromium } from '../test/browser/chromium';
import type { Figure } from './figure';

/** Resolver calls and SQL statements of each surface, counted while a browser shows it; nothing without Chromium. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    process.stdout.write('     pages are not measured: no Chromium was found\n');
    return [];
  }
  const stage = await openStage({ delivery: 'hurried', port: 0 });
  await stage.platform.settle();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    const open = async (path: string): Promise<void> => {
      await page.goto(`${stage.host.url}${path}`);
    };
    const projectPage = '/jira/software/projects/SHOP/apps/project-page/overview';
    return [
      ...(await costOf(stage, page, 'project page', 7, () => open(projectPage))),
      ...(await costOf(stage, page, 'issue panel', 8, async () => {
        await open('/browse/SHOP-300');
        await page.locator('#main').getByText('Triage', { exact: true }).click();
      })),
    ];
  } finally {
    await browser.close();
    await stage.close();
  }
}

/** How long a surface may take to ask for more than it should. */
const QUIET_MS = 3000;

async function costOf(
  { platform }: Stage,
  page: Page,
  name: string,
  statements: number,
  show: () => Promise<void>,
): Promise<readonly Figure[]> {
  const before = platform.usage.snapshot();
  await show();
  await page.waitForTimeout(QUIET_MS);
  const after = platform.usage.snapshot();
  const calls = (usage: typeof before): number => usage.invocations.byFunction['resolver'] ?? 0;
  return [
    { name: `${name}: resolver calls`, value: calls(after) - calls(before), most: 1 },
    {
      name: `${name}: SQL statements`,
      value: after.sql.statements - before.sql.statements,
      most: statements,
    },
  ];
}

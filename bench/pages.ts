import { chromium, type Page, type Request } from 'playwright-core';
import { openStage, type Stage } from '../sandbox/stage';
import { BROWSER_FLAGS, findChromium } from '../test/browser/chromium';
import { windowOf } from '../test/browser/window-of';
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
      ...(await switchCost(stage, page)),
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

/** The pages that one answer of the resolver serves; each is loaded when it is first opened. */
const REPORT_PAGES = ['Releases', 'Containment', 'Causes', 'Areas', 'Overview'] as const;

/** What it costs to go through the pages of the report once more after each was opened: nothing of the back end. */
async function switchCost({ platform }: Stage, page: Page): Promise<readonly Figure[]> {
  const walk = async (): Promise<void> => {
    for (const name of REPORT_PAGES) {
      await page.getByRole('link', { name, exact: true }).click();
      const frame = await windowOf(page, 'project-page');
      await frame.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    }
  };
  await walk();
  await page.waitForTimeout(QUIET_MS);
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  const count = (request: Request): void => {
    sizes.push(request.sizes().then(({ responseBodySize }) => void (bytes += responseBodySize)));
  };
  page.on('requestfinished', count);
  const before = platform.usage.snapshot();
  await walk();
  await page.waitForTimeout(QUIET_MS);
  page.off('requestfinished', count);
  await Promise.all(sizes);
  const after = platform.usage.snapshot();
  const calls = (usage: typeof before): number => usage.invocations.byFunction['resolver'] ?? 0;
  const name = 'switch between loaded pages';
  return [
    { name: `${name}: resolver calls`, value: calls(after) - calls(before), most: 0 },
    { name: `${name}: SQL statements`, value: after.sql.statements - before.sql.statements, most: 0 },
    { name: `${name}: bytes loaded`, value: bytes, most: 0 },
  ];
}

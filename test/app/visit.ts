import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { openStage, type Stage } from '../../sandbox/stage';
import type { Answer } from '../../src/contract/answer';
import type { Answers } from '../../src/contract/calls';
import { watchErrors } from '../browser/page-problems';
import { windowOf } from '../browser/window-of';
import { until } from '../browser/until';
import { data, siteAdmin } from '../support/site';

export type Theme = 'light' | 'dark';

/** One person at one browser. */
export interface Visitor {
  readonly page: Page;
  /** What the page's windows printed as errors. */
  readonly errors: readonly string[];
  /** Opens an address of the local Jira. */
  readonly go: (path: string) => Promise<void>;
  /** The window of the module's surface on the page. */
  readonly surface: (module: string) => Promise<Frame>;
  readonly leave: () => Promise<void>;
}

/** Opens the sample and SHOP as `npm start` does, with every REST call checked against Jira's document. */
export function openApp(): Promise<Stage> {
  return openStage({ delivery: 'lifelike', checkContract: true, port: 0 });
}

/** @param accountId the signed-in user; `anonymous` for none */
export async function enter(
  stage: Pick<Stage, 'host'>,
  browser: Browser,
  {
    theme = 'light',
    accountId = siteAdmin.accountId,
    width = 1280,
    height = 900,
  }: { theme?: Theme; accountId?: string; width?: number; height?: number } = {},
): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height } });
  const { url } = stage.host;
  await context.addCookies([
    { name: 'sandbox_theme', value: theme, url },
    { name: 'sandbox_user', value: accountId, url },
  ]);
  const page = await context.newPage();
  const errors = watchErrors(page);
  return {
    page,
    errors,
    go: async (path) => {
      await page.goto(url + path);
    },
    surface: (module) => windowOf(page, module),
    leave: () => context.close(),
  };
}

/** What the report resolver answers for a project of the stage. */
export async function reportOf(stage: Stage, key: string): Promise<Answers['report']> {
  const projectId = Number(stage.site.project(key)?.id);
  const caller = { accountId: siteAdmin.accountId };
  const answer = (await stage.platform.invoke('resolver', 'report', { projectId }, caller)) as Answer<
    Answers['report']
  >;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.data;
}

/** Seldom enough to leave the database's statements a second to the back-fill. */
const ASKING_MS = 500;

/** Waits until a project's back-fill has ended; asked of the index alone. */
export async function indexed(stage: Stage, key: string): Promise<void> {
  await until(
    () => data(stage, 'index-health', {}),
    ({ projects }) =>
      projects.some(({ project, progress }) => project.key === key && progress.state === 'ready'),
    180_000,
    ASKING_MS,
  );
}

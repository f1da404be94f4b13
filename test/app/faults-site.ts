import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { createIssue, createProject, createScreen, type Project } from '../../sandbox/jira';
import { UNSET } from '../../static/gadget/configuration';
import { openTriage, TRIAGE, type TriageSite } from './triage-site';
import { enter, type Visitor } from './visit';

/** A site with something to lose on every surface, and a project that can still be chosen. */
export interface FaultsSite extends TriageSite {
  readonly bank: Project;
}

export async function openFaults(): Promise<FaultsSite> {
  const made: { bank?: Project } = {};
  const stage = await openTriage({
    untagged: 8,
    precedents: 6,
    mapped: ['discovery', 'origin'],
    checkContract: false,
    onSite: ({ site, shop, bug, open }) => {
      const bank = createProject(site, { key: 'BANK', name: 'Bank' });
      createScreen(site, 'Default Screen', shop, bank);
      createIssue(site, { project: bank, type: bug, status: open });
      site.fields.named('Escape mechanism').forEach((field) => (field.trashed = true));
      made.bank = bank;
    },
  });
  if (!made.bank) throw new Error('the site was not prepared');
  for (const moduleKey of ['gadget', 'widget']) await place(stage, moduleKey);
  return { ...stage, bank: made.bank };
}

/** Puts a module on the dashboard that shows the project. */
async function place({ host: { url }, projectId }: TriageSite, moduleKey: string): Promise<void> {
  const change = async (body: object) => {
    const headers = { 'content-type': 'application/json', origin: url };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${url}/__sandbox/api/dashboards/1`, init);
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { readonly gadgets: readonly { readonly id: string }[] };
  };
  const { gadgets } = await change({ kind: 'add', moduleKey, column: 0 });
  const configuration = { ...UNSET, projectIds: [projectId] };
  await change({ kind: 'configure', gadgetId: gadgets.at(-1)?.id, configuration });
}

/** A surface, and what is read on it once nothing is wrong. */
export interface Place {
  readonly module: string;
  readonly path: string;
  readonly ready: RegExp;
  /** What is pressed on Jira's page to open the surface. */
  readonly opened?: (page: Page) => Locator;
  /** Jira's operations that the app cannot do without here. */
  readonly needs: readonly string[];
}

const RIGHTS = ['getMyPermissions', 'getBulkPermissions'];
const PROJECT = '/jira/software/projects/SHOP';

export const PLACES: Readonly<Record<string, Place>> = {
  'project page': {
    module: 'project-page',
    path: `${PROJECT}/apps/project-page/overview`,
    ready: /defects/,
    needs: RIGHTS,
  },
  triage: { module: 'project-page', path: TRIAGE, ready: /SHOP-\d+/, needs: RIGHTS },
  settings: {
    module: 'project-settings',
    path: `${PROJECT}/settings/apps/project-settings`,
    ready: /Defect Leakage in SHOP/,
    needs: RIGHTS,
  },
  'issue panel': {
    module: 'issue-panel',
    path: '/browse/SHOP-10',
    ready: /Discovery stage/,
    opened: (page) => page.locator('#main').getByText('Triage', { exact: true }),
    needs: ['getEditIssueMeta'],
  },
  'set-up': {
    module: 'admin',
    path: '/admin/apps/admin/set-up',
    ready: /Enable more projects/,
    needs: RIGHTS,
  },
  health: { module: 'admin', path: '/admin/apps/admin/health', ready: /Health of the index/, needs: RIGHTS },
  'site check': {
    module: 'admin',
    path: '/admin/apps/admin/site-check',
    ready: /Forge SQL answers/,
    needs: RIGHTS,
  },
  gadget: { module: 'gadget', path: '/dashboards/1', ready: /escaped|No data|defects/, needs: RIGHTS },
  widget: { module: 'widget', path: '/dashboards/1', ready: /escaped|No data|defects/, needs: RIGHTS },
};

/** Somebody at a surface, and what can befall them. */
export interface Seat extends Visitor {
  readonly context: BrowserContext;
  readonly frame: () => Promise<Frame>;
  /** @param upset befalls what the surface asks, and nothing that Jira's page around it does */
  readonly arrive: (upset?: () => void) => Promise<Frame>;
  /** Nobody is signed in any more, as after a night. */
  readonly signOut: () => Promise<void>;
  readonly signIn: () => Promise<void>;
  /** The app's answers do not come any more; what ends that. */
  readonly cutOff: () => Promise<() => Promise<void>>;
  /** Answers wait; what lets them come. */
  readonly slow: () => Promise<() => Promise<void>>;
  /** The browser notices that it is online again. */
  readonly backOnline: () => Promise<void>;
}

const INVOKE = '**/__sandbox/api/invoke';

export async function sit(stage: FaultsSite, browser: Browser, place: Place): Promise<Seat> {
  const visitor = await enter(stage, browser);
  const { page } = visitor;
  const context = page.context();
  const { url } = stage.host;
  const cookie = (await context.cookies(url)).find(({ name }) => name === 'sandbox_user')?.value ?? '';
  const be = (value: string) => context.addCookies([{ name: 'sandbox_user', value, url }]);
  return {
    ...visitor,
    context,
    frame: () => visitor.surface(place.module),
    arrive: async (upset) => {
      if (!place.opened) upset?.();
      await visitor.go(place.path);
      if (place.opened) {
        const open = place.opened(page);
        await open.waitFor();
        upset?.();
        await open.click();
      }
      return visitor.surface(place.module);
    },
    signOut: () => be('anonymous'),
    signIn: () => be(cookie),
    cutOff: async () => {
      await page.route(INVOKE, (route) => route.abort());
      return () => page.unrouteAll({ behavior: 'wait' });
    },
    slow: async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      await page.route(INVOKE, async (route) => {
        await gate;
        await route.continue();
      });
      return async () => {
        release();
        await page.unrouteAll({ behavior: 'wait' });
      };
    },
    backOnline: async () => {
      await context.setOffline(true);
      await context.setOffline(false);
    },
  };
}

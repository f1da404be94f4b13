import type { Clock } from '../clock';
import type { Platform } from '../forge';
import type { EventSink, RestService } from '../rest';
import { HostApi } from './api';
import { bundleBrowserScripts } from './bundle';
import { sandboxAttribute, surfacePolicy } from './csp';
import { Dashboards } from './dashboards';
import { Delivery } from './delivery';
import { listen } from './http';
import { readFrontEnd, type AppFrontEnd } from './manifest';
import { pageHandler } from './page-server';
import { Product } from './product';
import { surfaceHandler, type CspViolation } from './surface-server';
import type { HostUser } from './wire';

/** The people and the identity of the site that the page shows; a `JiraSite` is one. */
export interface HostedSite {
  readonly cloudId: string;
  /** Sends later product events to `sink`; the answer stops that. */
  subscribe(sink: EventSink): () => void;
  readonly users: ReadonlyMap<string, HostUser & { readonly accountType: string }>;
}

export interface HostOptions {
  readonly platform: Pick<Platform, 'invoke' | 'dynamicProperties' | 'deliverNow'>;
  readonly jira: RestService;
  readonly site: HostedSite;
  readonly clock: Clock;
  readonly manifestPath: string;
  /** Where the resource paths of the manifest start; the manifest's folder unless given. */
  readonly staticDir?: string;
  /** Of the Jira-like page; any free one unless given. The surfaces' port is always any free one. */
  readonly port?: number;
}

/** The page that shows the app inside a local Jira. */
export interface Host {
  /** Origin of the Jira-like page, without a slash at the end. */
  readonly url: string;
  /** Origin of the app's surfaces: another site to the browser. */
  readonly surfaceOrigin: string;
  /** Breaches of the surfaces' policy that browsers told, oldest first. */
  readonly cspViolations: readonly CspViolation[];
  close(): Promise<void>;
}

/** @throws Error when the manifest cannot be shown or the port is in use. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { platform, jira, site, clock, manifestPath, staticDir } = options;
  const scripts = bundleBrowserScripts();
  const cspViolations: CspViolation[] = [];
  let frontEnd: AppFrontEnd | undefined;
  const loaded = (): AppFrontEnd => {
    if (!frontEnd) throw new Error('the host is still opening');
    return frontEnd;
  };
  let url = '';
  const surfaces = await listen(
    surfaceHandler({
      frontEnd: loaded,
      hostOrigin: () => url,
      shim: scripts.shim,
      onViolation: (violation) => cspViolations.push(violation),
    }),
    0,
  );
  const surfaceOrigin = `http://127.0.0.1:${surfaces.port}`;
  try {
    frontEnd = await readFrontEnd(manifestPath, surfaceOrigin, staticDir);
    const product = new Product(jira, new Set(frontEnd.permissions.scopes));
    const delivery = new Delivery(clock, platform);
    const api = new HostApi({
      platform,
      product,
      dashboards: new Dashboards(),
      delivery,
      users: () => peopleOf(site),
      cloudId: site.cloudId,
      frontEnd: loaded,
      surfaceOrigin,
      frameSandbox: sandboxAttribute(surfacePolicy('', frontEnd.permissions, surfaceOrigin, '/')),
    });
    const page = await listen(
      pageHandler({ api, product, shell: scripts.shell, origin: () => url, surfaceOrigin }),
      options.port ?? 0,
    );
    url = `http://localhost:${page.port}`;
    const unsubscribe = site.subscribe(() => delivery.noteEvent());
    return {
      url,
      surfaceOrigin,
      cspViolations,
      close: async () => {
        unsubscribe();
        await Promise.all([page.close(), surfaces.close()]);
      },
    };
  } catch (error) {
    await surfaces.close();
    throw error;
  }
}

function peopleOf({ users }: HostedSite): HostUser[] {
  return [...users.values()]
    .filter(({ accountType }) => accountType === 'atlassian')
    .map(({ accountId, displayName, timeZone }) => ({ accountId, displayName, timeZone }));
}

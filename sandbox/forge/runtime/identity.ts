import { randomUUID } from 'node:crypto';
import type { Manifest } from '../manifest';

/** The one installation of the app on the sandbox's one site. */
export interface Identity {
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  /** The ARI of the site that the app is installed on. */
  readonly contextAri: string;
  readonly scopes: readonly string[];
}

export function newIdentity(manifest: Manifest, cloudId: string = randomUUID()): Identity {
  return {
    appId: manifest.appId,
    environmentId: randomUUID(),
    installationId: randomUUID(),
    cloudId,
    siteUrl: 'https://sandbox.atlassian.net',
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    scopes: [...manifest.scopes],
  };
}

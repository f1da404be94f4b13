import { view } from '@forge/bridge';
import type { JiraHistory } from './prompt-history';

/** The history of the surface's place in Jira, and where that place is: links need it before Jira could be asked. */
export async function openHistory(): Promise<JiraHistory> {
  const [history, { siteUrl }] = await Promise.all([view.createHistory(), view.getContext()]);
  // The bridge's type knows nothing of the other window: there every function answers with a promise.
  const jira = history as unknown as Omit<JiraHistory, 'base'> & {
    readonly createHref?: (place: { readonly pathname: string }) => unknown;
  };
  const href = await jira.createHref?.({ pathname: '/' });
  const base = typeof href === 'string' ? new URL(href, siteUrl).href.replace(/\/$/, '') : '';
  // The same object: the bridge keeps its place up to date.
  return Object.assign(jira, { base });
}

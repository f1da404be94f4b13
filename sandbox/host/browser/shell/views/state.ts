import { el } from '../dom';
import { RequestError } from '../requests';
import type { View } from './view';

/** A page that has nothing to show, and why. */
export function emptyState(title: string, text: string): View {
  return {
    title,
    main: el('div', { class: 'state' }, el('h1', {}, title), el('p', {}, text)),
  };
}

export function noAccess(what: string): View {
  return emptyState(
    `You don't have access to this ${what}`,
    `It may not exist, or your user may not see it. Ask a site administrator, or switch to another user at the top.`,
  );
}

/** The view of an address that Jira did not answer for. */
export function failed(what: string, error: unknown): View {
  if (error instanceof RequestError && error.isNoAccess) return noAccess(what);
  const reason = error instanceof Error ? error.message : String(error);
  return emptyState(`This ${what} cannot be shown`, reason);
}

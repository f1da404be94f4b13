import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

/** A link to a place in Jira. Jira follows it, since a frame may not: in a tab of its own, so that the page stays. */
export function JiraLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void router.open(path);
  };
  return (
    <a href={path} onClick={follow}>
      {children}
    </a>
  );
}

/** Where Jira shows an issue. */
export function issuePath(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

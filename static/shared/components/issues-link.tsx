import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

/** Where Jira shows issues by their keys, as the viewer. */
export function searchPath(projectKey: string, numbers: readonly number[]): string {
  const keys = numbers.map((number) => `${projectKey}-${number}`).join(', ');
  return `/issues/?jql=${encodeURIComponent(`key in (${keys})`)}`;
}

export function issuePath(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

/** A link to a place in Jira. Jira follows it, since a frame may not: in a tab of its own, so that the page stays. */
export function JiraLink({
  path,
  label,
  children,
}: {
  readonly path: string;
  /** Where the text alone does not say where the link leads. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void router.open(path);
  };
  return (
    <a href={path} onClick={follow} aria-label={label}>
      {children}
    </a>
  );
}

import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';

/** A link to an issue; Jira follows it, since a frame may not. */
export function IssueLink({ issueKey, tabIndex }: { readonly issueKey: string; readonly tabIndex?: number }) {
  const path = `/browse/${issueKey}`;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void router.open(path);
  };
  return (
    <a href={path} onClick={follow} tabIndex={tabIndex}>
      {issueKey}
    </a>
  );
}

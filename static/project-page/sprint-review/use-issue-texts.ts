import { useQuery } from '@tanstack/react-query';
import type { EscapeView } from '../../../src/domain/present/sprint-review-view';
import { askJira } from '../../shared/issues/ask-jira';
import { type VisibleIssue, visibleIssues } from '../../shared/issues/visible-issues';

/** Follow-up issues that are shown of one escape. */
export const MOST_ITEMS = 3;

/** What the viewer may read of the listed escapes and their follow-ups. */
export interface IssueTexts {
  readonly state: 'loading' | 'read' | 'failed';
  /** By key and by id. Read and missing here: not visible to the viewer. */
  readonly issues: ReadonlyMap<string, VisibleIssue>;
}

/** Reads keys and summaries in the browser, as the viewer: the app stores none. */
export function useIssueTexts(projectKey: string, escapes: readonly EscapeView[]): IssueTexts {
  const asked = [
    ...escapes.map(({ number }) => `${projectKey}-${number}`),
    ...new Set(escapes.flatMap(({ preventionItems }) => preventionItems.slice(0, MOST_ITEMS).map(String))),
  ];
  const { data, isError } = useQuery({
    queryKey: ['issue-texts', asked],
    queryFn: () => visibleIssues(asked, askJira),
    enabled: asked.length > 0,
  });
  const read = (data ?? []).flatMap((issue) => [[issue.key, issue] as const, [issue.id, issue] as const]);
  const state = asked.length === 0 || data ? 'read' : isError ? 'failed' : 'loading';
  return { state, issues: new Map(read) };
}

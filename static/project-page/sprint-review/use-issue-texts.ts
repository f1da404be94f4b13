import { useQuery } from '@tanstack/react-query';
import type { EscapeView } from '../../../src/domain/present/sprint-review-view';
import { askJira } from '../../shared/issues/ask-jira';
import { visibleIssues } from '../../shared/issues/visible-issues';
import { type IssueTexts, MOST_ITEMS } from './issue-texts';

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

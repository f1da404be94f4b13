import { useQuery } from '@tanstack/react-query';
import type { TriageAnswer, TriageTab } from '../../../src/contract/triage';
import { call } from '../../shared/api/call';
import { type EditRights, readEditRights, readOptions } from '../../shared/jira/editing';
import type { IssueRow, JiraOption } from '../../shared/jira/issue-rows';
import { patiently } from '../../shared/jira/patience';
import { searchIssues } from '../../shared/jira/search';

/** How often the queue is asked for while the first reading goes on, in milliseconds. */
const WHILE_INDEXING_MS = 10_000;
const OPTIONS_FRESH_MS = 300_000;

export const queueKey = (projectId: number, tab: TriageTab) => ['triage-queue', projectId, tab] as const;

/** One tab of the queue: one resolver call. */
export function useQueue(projectId: number, tab: TriageTab) {
  return useQuery<TriageAnswer>({
    queryKey: queueKey(projectId, tab),
    queryFn: () => call('triage-queue', { projectId, tab }),
    // What left the queue by this page is known here; the order stays as it is while somebody works through it.
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.index.state === 'indexing' ? WHILE_INDEXING_MS : false),
  });
}

/** What the viewer may: asked of Jira, which has the last word on every edit anyway. */
export function useEditRights(projectId: number) {
  return useQuery<EditRights>({
    queryKey: ['edit-rights', projectId],
    queryFn: () => patiently(() => readEditRights(projectId)),
    retry: false,
  });
}

/** What can be chosen on issues of this one's type and status. */
export function useOptions(row: IssueRow | undefined) {
  return useQuery<ReadonlyMap<string, readonly JiraOption[]>>({
    queryKey: ['edit-options', row?.key.split('-')[0], row?.type.id, row?.status.id],
    queryFn: () => patiently(() => readOptions(row?.id ?? 0)),
    enabled: row !== undefined,
    staleTime: OPTIONS_FRESH_MS,
    retry: false,
  });
}

/** The issues whose key or summary has the text; undefined while nothing is searched for. */
export function useFound(projectId: number, text: string) {
  return useQuery<ReadonlySet<number>>({
    queryKey: ['triage-search', projectId, text],
    queryFn: () => patiently(() => searchIssues(projectId, text)),
    enabled: text !== '',
    retry: false,
  });
}

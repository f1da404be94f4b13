import { useQuery } from '@tanstack/react-query';
import type { FilterRequest } from '../../../src/contract/filter';
import type { ProjectAnswer } from '../../../src/contract/report';
import { call } from './call';

/** How often the report is asked for while the first reading goes on, in milliseconds. */
const WHILE_INDEXING_MS = 2500;
/** The same while a reading goes on that changes nothing before its end. */
const WHILE_READ_ANEW_MS = 15_000;

/**
 * The report of one project: one resolver call for all pages that show it. The numbers of the filter before stay until
 * those of the new one are there.
 */
export function useReport(projectId: number, filter?: FilterRequest) {
  return useQuery({
    queryKey: ['report', projectId, filter ?? null],
    queryFn: () => call('report', { projectId, ...(filter === undefined ? {} : { filter }) }),
    placeholderData: (before: ProjectAnswer | undefined) =>
      before?.project.id === projectId ? before : undefined,
    refetchInterval: ({ state }) => intervalOf(state.data),
  });
}

function intervalOf(answer: ProjectAnswer | undefined): number | false {
  if (answer?.index.state === 'indexing') return WHILE_INDEXING_MS;
  return answer?.index.isReadAnew ? WHILE_READ_ANEW_MS : false;
}

import { useQuery } from '@tanstack/react-query';
import type { ProjectAnswer } from '../../../src/contract/report';
import { call } from './call';

/** How often the report is asked for while the first reading goes on, in milliseconds. */
const WHILE_INDEXING_MS = 2500;

/** The report of one project: one resolver call for all pages that show it. */
export function useReport(projectId: number) {
  return useQuery({
    queryKey: ['report', projectId],
    queryFn: async (): Promise<ProjectAnswer> => {
      const { projects } = await call('report', { projectIds: [projectId] });
      const [answer] = projects;
      if (!answer) throw new Error(`the report of project ${projectId} is missing from the answer`);
      return answer;
    },
    refetchInterval: ({ state }) => (state.data?.index.state === 'indexing' ? WHILE_INDEXING_MS : false),
  });
}

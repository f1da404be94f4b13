import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { type Pace, paceOf } from './pace';

export const HEALTH_KEY = ['index-health'];

/** How often the state is asked for, in milliseconds: while the index is at work, while it waits, and else. */
const POLLS: Readonly<Record<Pace, number>> = { working: 4000, waiting: 15_000, idle: 60_000 };

export function useHealth() {
  return useQuery({
    queryKey: HEALTH_KEY,
    queryFn: () => call('index-health', {}),
    refetchInterval: ({ state }) => (state.data ? POLLS[paceOf(state.data)] : false),
  });
}

/** What Jira shows of each project's defects: asked for once, since it costs Jira's points. */
export function useVisible() {
  return useQuery({
    queryKey: ['visible-defects'],
    queryFn: async () => {
      const { projects } = await call('visible-defects', {});
      return new Map(projects.map(({ projectId, visible }) => [projectId, visible]));
    },
    staleTime: Infinity,
  });
}

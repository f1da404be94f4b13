import { useQuery } from '@tanstack/react-query';
import type { IndexHealth } from '../../../src/contract/index-health';
import { readingOf } from '../../shared/reading/reading';
import { call } from '../../shared/api/call';

export const HEALTH_KEY = ['index-health'];

/** How often the state is asked for, in milliseconds: while the index is at work, while it waits, and else. */
const POLLS = { working: 4000, waiting: 15_000, idle: 60_000 } as const;

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

/** Whether something changes by itself, soon or in a while. */
export function paceOf({ projects, backlog, now }: IndexHealth): keyof typeof POLLS {
  const states = projects.map(({ progress }) => readingOf(progress, now).state);
  const works = states.some((state) => state === 'reading' || state === 'details');
  if (works || backlog.issues > 0 || projects.some(({ isSweeping }) => isSweeping)) return 'working';
  return states.includes('waiting') ? 'waiting' : 'idle';
}

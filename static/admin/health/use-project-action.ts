import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { HEALTH_KEY } from './use-health';

/** What an administrator can have done to a project's index. */
export type ProjectAction = 'pause' | 'resume' | 'read anew' | 'compare' | 'disable';

/** Does one thing at a time; it is done when the state on the page is that of after it. */
export function useProjectAction(projectId: number, onDone: (action: ProjectAction) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: ProjectAction) => perform(action, projectId),
    onSuccess: async (_answer, action) => {
      onDone(action);
      await client.invalidateQueries({ queryKey: HEALTH_KEY });
    },
  });
}

function perform(action: ProjectAction, projectId: number): Promise<unknown> {
  switch (action) {
    case 'pause':
    case 'resume':
      return call('pause-reading', { projectId, paused: action === 'pause' });
    case 'read anew':
      return call('enable-projects', { projectIds: [projectId] });
    case 'compare':
      return call('sweep-index', { projectId });
    case 'disable':
      return call('disable-project', { projectId });
  }
}

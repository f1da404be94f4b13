import type { ProjectHealth } from '../../../src/contract/index-health';
import type { Reading } from '../../shared/reading/reading';
import type { ProjectAction } from './use-project-action';

/**
 * What is offered for a project. A reading that goes on is not begun anew, since what it has read would be lost;
 * there is nothing to compare before the first reading has ended.
 */
export function actionsOf(health: ProjectHealth, state: Reading['state']): readonly ProjectAction[] {
  return [...readingActions(state), ...(canCompare(health) ? (['compare'] as const) : []), 'disable'];
}

function readingActions(state: Reading['state']): readonly ProjectAction[] {
  switch (state) {
    case 'done':
      return ['read anew'];
    case 'failed':
      return ['resume', 'read anew'];
    case 'paused':
      return ['resume'];
    default:
      return ['pause'];
  }
}

function canCompare({ dataAsOf, progress }: ProjectHealth): boolean {
  return dataAsOf !== null && !progress.noDefectType;
}

import type { IndexHealth } from '../../../src/contract/index-health';
import { readingOf } from '../../shared/reading/reading';

/** How soon the state changes by itself: the index is at work, waits for Jira, or has nothing to do. */
export type Pace = 'working' | 'waiting' | 'idle';

export function paceOf({ projects, backlog, now }: IndexHealth): Pace {
  const states = projects.map(({ progress }) => readingOf(progress, now).state);
  const works = states.some((state) => state === 'reading' || state === 'details');
  if (works || backlog.issues > 0 || projects.some(({ isSweeping }) => isSweeping)) return 'working';
  return states.includes('waiting') ? 'waiting' : 'idle';
}

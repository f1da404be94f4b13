import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TraitFilter } from '../../../src/contract/filter';
import { call } from '../../shared/api/call';
import { requestOf, type ReviewChoice } from './review-choice';

/** How often the review is asked for while the first reading goes on, in milliseconds. */
const WHILE_INDEXING_MS = 2500;

/** The review of a project: one resolver call. While another is chosen the one before stays. */
export function useSprintReview(projectId: number, choice: ReviewChoice, filter: TraitFilter | undefined) {
  const request = requestOf(projectId, choice, filter);
  return useQuery({
    queryKey: ['sprint-review', request],
    queryFn: () => call('sprint-review', request),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.index.state === 'indexing' ? WHILE_INDEXING_MS : false),
  });
}

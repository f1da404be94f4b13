import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TagField } from '../../../../src/contract/issue';
import type { SetUpState } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';

/** What is there of the three fields, and which projects have the chosen ones. */
export function useSetUpState(
  projectIds: readonly number[],
  fields: { readonly [F in TagField]: string | null },
) {
  return useQuery({
    queryKey: ['set-up-state', projectIds, fields],
    queryFn: (): Promise<SetUpState> => call('set-up-state', { projectIds: [...projectIds], fields }),
    placeholderData: keepPreviousData,
  });
}

import { useQuery } from '@tanstack/react-query';
import type { SetUpSuggestionsAnswer } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';
import type { Work } from '../work';

/** Looking through a whole site costs Jira's points: what was found is used for as long, in milliseconds. */
const FRESH_MS = 10 * 60_000;

/** What set-up proposes for the chosen projects. */
export function useSuggestions({ projectIds, settings }: Pick<Work, 'projectIds' | 'settings'>) {
  const { types } = settings.defects;
  const { severity } = settings.fields;
  return useQuery({
    queryKey: ['set-up-suggestions', projectIds, types, severity],
    queryFn: (): Promise<SetUpSuggestionsAnswer> =>
      call('set-up-suggestions', { projectIds: [...projectIds], severity, types: [...types] }),
    staleTime: FRESH_MS,
    enabled: projectIds.length > 0,
  });
}

/** The options of fields, asked for anew by each screen that shows them. */
export function useFieldOptions(fieldIds: readonly string[]) {
  return useQuery({
    queryKey: ['set-up-options', fieldIds],
    queryFn: async () => (await call('set-up-options', { fieldIds: [...fieldIds] })).fields,
    staleTime: 0,
  });
}

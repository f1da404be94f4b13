import type { GadgetAnswer } from '../../../src/contract/gadget';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { gadgetRequestOf } from '../request';

/** What the chosen projects have to choose from. */
export interface Choices {
  /** Youngest first. */
  readonly releases: readonly { readonly id: number; readonly name: string }[];
  /** Null: not mapped. */
  readonly areas: readonly string[] | null;
}

/** Asked for when something has to be chosen from it; of no project there is nothing. */
export function useChoices(projectIds: readonly number[], isWanted: boolean) {
  const request = gadgetRequestOf({ projectIds, severityFloor: null, areas: [] });
  return useQuery({
    queryKey: ['gadget-choices', request],
    queryFn: async () => choicesIn(await call('gadget', request)),
    enabled: isWanted && projectIds.length > 0,
  });
}

function choicesIn(answer: GadgetAnswer): Choices {
  const groups = answer.state === 'shown' ? answer.groups : [];
  const areas = groups.flatMap((group) => group.areas ?? []);
  return {
    releases: groups
      .flatMap(({ counts }) => counts.releases)
      .map(({ release: { id, name } }) => ({ id, name }))
      .reverse(),
    areas: groups.some((group) => group.areas !== null)
      ? [...new Set(areas)].sort((a, b) => a.localeCompare(b))
      : null,
  };
}

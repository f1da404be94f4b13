import { useQuery } from '@tanstack/react-query';
import type { GadgetAnswer, GadgetRequest } from '../../src/contract/gadget';
import { call } from '../shared/api/call';
import { bridgeChannel } from './sharing/bridge-channel';
import { SharedReads } from './sharing/shared-reads';

/** How often the numbers are asked for while a first reading goes on, in milliseconds. */
const WHILE_INDEXING_MS = 5000;
const WHILE_READ_ANEW_MS = 15_000;
const MINUTE_MS = 60_000;
/** Gadgets of one dashboard that load together share an answer so old, in milliseconds. */
const FRESH_MS = { first: 10_000, again: 2000 };

const reads = new SharedReads(bridgeChannel);

/**
 * What the gadgets of a page show, asked for once however many of them ask the same.
 * @param refreshMinutes 0: the host sees to it, or nobody
 */
export function useGadget(request: GadgetRequest, refreshMinutes: number) {
  const key = JSON.stringify(request);
  return useQuery({
    queryKey: ['gadget', request],
    queryFn: ({ client }) => {
      const isFirst = client.getQueryData(['gadget', request]) === undefined;
      return reads.read(key, isFirst ? FRESH_MS.first : FRESH_MS.again, () => call('gadget', request));
    },
    refetchInterval: ({ state }) =>
      intervalOf(state.data) ?? (refreshMinutes > 0 && refreshMinutes * MINUTE_MS),
  });
}

function intervalOf(answer: GadgetAnswer | undefined): number | null {
  if (answer?.state !== 'shown') return null;
  const indexes = answer.groups.flatMap(({ projects }) => projects.map(({ index }) => index));
  if (indexes.some(({ state }) => state === 'indexing')) return WHILE_INDEXING_MS;
  return indexes.some(({ isReadAnew }) => isReadAnew) ? WHILE_READ_ANEW_MS : null;
}

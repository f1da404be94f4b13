import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptDraft, SetUpDraft } from '../../../src/contract/set-up';
import { call } from '../../shared/api/call';
import { type Failure, failureOf } from '../../shared/api/contract-failure';

export const DRAFT_KEY = ['set-up-draft'];

/** What changes of a draft; a function is given the newest. */
export type DraftPatch = Partial<SetUpDraft> | ((now: SetUpDraft) => Partial<SetUpDraft>);

export type Keeping =
  | { readonly state: 'kept' | 'keeping' }
  /** @property isOvertaken whether somebody else goes on with the same set-up */
  | { readonly state: 'failed'; readonly failure: Failure; readonly isOvertaken: boolean };

/** What is chosen, kept on the site as it changes: it can be left at any time and gone on with, by anybody. */
export function useDraft(initial: SetUpDraft, kept: KeptDraft) {
  const [draft, setDraft] = useState(initial);
  const [keeping, setKeeping] = useState<Keeping>({ state: 'kept' });
  const client = useQueryClient();
  const revision = useRef(kept.revision);
  const newest = useRef(initial);
  /** What was last asked to be kept; null once it is forgotten: then nothing is kept any more. */
  const asked = useRef<SetUpDraft | null>(initial);
  const running = useRef<Promise<void>>(Promise.resolve());

  const keep = useCallback(
    (value: SetUpDraft | null): Promise<void> => {
      asked.current = value;
      const save = async (): Promise<void> => {
        setKeeping({ state: 'keeping' });
        try {
          const answer = await call('save-set-up-draft', {
            draft: value && { ...value, projectIds: [...value.projectIds] },
            revision: revision.current,
          });
          revision.current = answer.revision;
          client.setQueryData<KeptDraft>(DRAFT_KEY, {
            draft: value,
            revision: answer.revision,
            at: Date.now(),
            isOutdated: false,
          });
          setKeeping({ state: 'kept' });
        } catch (thrown) {
          if (value === null) asked.current = newest.current;
          const failure = failureOf(thrown);
          setKeeping({ state: 'failed', failure, isOvertaken: isOvertaken(failure) });
          throw thrown;
        }
      };
      // One after the other: each names the revision that the one before made.
      const next = running.current.then(save);
      running.current = next.catch(() => undefined);
      return next;
    },
    [client],
  );

  // At once, since the tab may be closed at any time; what is chosen while something is on its way follows in one.
  const isOnItsWay = keeping.state === 'keeping';
  useEffect(() => {
    if (isOnItsWay || asked.current === null || draft === asked.current) return;
    keep(draft).catch(() => undefined);
  }, [draft, isOnItsWay, keep]);

  // The page may be left while something else is on its way.
  useEffect(
    () => () => {
      if (asked.current !== null && newest.current !== asked.current)
        keep(newest.current).catch(() => undefined);
    },
    [keep],
  );

  // What could not be kept is, once the browser is online again; what somebody else chose is not overwritten by that.
  const isLost = keeping.state === 'failed' && !keeping.isOvertaken;
  useEffect(() => {
    if (!isLost) return;
    const again = (): void => void keep(newest.current).catch(() => undefined);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isLost, keep]);

  const change = useCallback((patch: DraftPatch): void => {
    const changes = typeof patch === 'function' ? patch(newest.current) : patch;
    newest.current = { ...newest.current, ...changes };
    setDraft(newest.current);
  }, []);

  /** Keeps what is chosen here in the place of what somebody else chose. */
  const overtake = async (): Promise<void> => {
    revision.current = (await call('set-up-draft', {})).revision;
    await keep(newest.current);
  };

  return {
    draft,
    change,
    keeping,
    retry: () => keep(newest.current).catch(() => undefined),
    overtake: () => overtake().catch(() => undefined),
    /** Forgets it: it is finished, or begun anew. @throws what the save throws */
    forget: () => keep(null),
  };
}

function isOvertaken(failure: Failure): boolean {
  return failure.code === 'bad-request' && failure.problems.some(({ path }) => path === 'revision');
}

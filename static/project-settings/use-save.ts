import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem';
import type { SettingsAnswer } from '../../src/contract/settings';
import type { Settings } from '../../src/domain/settings';
import { call } from '../shared/api/call';
import { failureOf } from '../shared/api/contract-failure';
import { departingPaths, withPartsOf } from '../shared/settings-form/departures';
import type { Draft } from './use-draft';
import { readSettings } from './use-settings';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** Somebody else has saved since: what they saved, to be looked at beside the draft. */
  | { readonly kind: 'conflict'; readonly theirs: SettingsAnswer }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly thrown: unknown };

/** Saves the draft. Whatever comes of it, the draft stays in the form. */
export function useSave(projectId: number, draft: Draft) {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const mutation = useMutation({
    mutationFn: async (settings: Settings) => {
      const { document, base } = draft;
      const { revision } = await call('save-project-settings', {
        projectId,
        document,
        revision: base.revision,
      });
      return { ...base, revision, file: { ...base.file, document }, effective: settings, problems: [] };
    },
    onMutate: () => setState({ kind: 'saving' }),
    onSuccess: async (base, sent) => {
      // What was edited while the save was under way stays, and is not saved yet.
      draft.rebase(base, (now) => withPartsOf(sent, now, departingPaths(now, sent)));
      setState({ kind: 'saved' });
      await client.invalidateQueries({ queryKey: ['settings', projectId] });
    },
    onError: async (thrown) => setState(await outcomeOf(thrown, () => readSettings(client, projectId))),
  });
  return {
    state,
    save: () => mutation.mutate(draft.settings),
    clear: () => setState({ kind: 'idle' }),
  };
}

async function outcomeOf(thrown: unknown, read: () => Promise<SettingsAnswer>): Promise<SaveState> {
  const failure = failureOf(thrown);
  if (failure.code !== 'bad-request') return { kind: 'failed', thrown };
  if (!failure.problems.some(({ path }) => path === 'revision'))
    return { kind: 'refused', problems: failure.problems };
  try {
    return { kind: 'conflict', theirs: await read() };
  } catch (notRead) {
    return { kind: 'failed', thrown: notRead };
  }
}

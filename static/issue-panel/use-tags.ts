import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldOption, type IssueAnswer, type TagField, type TagStates } from '../../src/contract/issue';
import { call } from '../shared/api/call';
import { failureOf } from '../shared/api/contract-failure';
import { refreshIssue } from './refresh-issue';

/** One change of one field, as it was asked for. */
export interface TagChange {
  readonly field: TagField;
  readonly from: FieldOption | null;
  readonly to: FieldOption | null;
  /** What the field was suggested to be when it was changed; null where nothing was, and for an undo. */
  readonly suggested: FieldOption | null;
}

export type TagOutcome =
  | { readonly kind: 'saved'; readonly change: TagChange }
  /** Somebody else set the field meanwhile, to what it is now: nothing was written. */
  | { readonly kind: 'conflict'; readonly change: TagChange; readonly current: FieldOption | null }
  | { readonly kind: 'not saved'; readonly change: TagChange; readonly thrown: unknown };

export interface Tags {
  /** The value to show: what is being saved, else what is stored. */
  readonly valueOf: (field: TagField) => FieldOption | null;
  readonly isSaving: boolean;
  /** How the last change ended, until the next one begins. */
  readonly outcome: TagOutcome | null;
  readonly save: (change: TagChange) => void;
  /** Leaves the field as somebody else set it. */
  readonly keep: () => void;
}

export const issueKey = (issueId: number) => ['issue', issueId] as const;

const TAG = ['tag-issue'];

/**
 * Saves the three fields at once. A value shows while it is being saved and is gone again if that fails; saves of one
 * issue go one after the other, so that the last one is the one that stays.
 */
export function useTags({ issue }: IssueAnswer, fields: TagStates | null): Tags {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<TagOutcome | null>(null);
  const { mutate } = useMutation({
    mutationKey: TAG,
    scope: { id: 'tag-issue' },
    mutationFn: ({ field, from, to, suggested }: TagChange) => {
      const [was, optionId, hint] = [from, to, suggested].map((option) => option?.id ?? null);
      return call('tag-issue', {
        issueId: issue.id,
        field,
        from: was ?? null,
        optionId: optionId ?? null,
        suggested: hint ?? null,
      });
    },
    onMutate: () => setOutcome(null),
    onSuccess: (answer, change) => {
      client.setQueryData(issueKey(issue.id), answer);
      setOutcome({ kind: 'saved', change });
      void refreshIssue();
    },
    onError: (thrown, change) => {
      const failure = failureOf(thrown);
      if (failure.code !== 'conflict') return setOutcome({ kind: 'not saved', change, thrown });
      setOutcome({ kind: 'conflict', change, current: failure.current });
      void refreshIssue();
      return client.invalidateQueries({ queryKey: issueKey(issue.id) });
    },
  });
  const pending = useMutationState({
    filters: { mutationKey: TAG, status: 'pending' },
    select: ({ state }) => state.variables as TagChange,
  });
  const stored = (field: TagField): FieldOption | null => {
    const state = fields?.[field];
    return state === undefined || state.state === 'not mapped' ? null : state.value;
  };
  return {
    valueOf: (field) => {
      const change = pending.findLast((one) => one.field === field);
      return change ? change.to : stored(field);
    },
    isSaving: pending.length > 0,
    outcome,
    save: mutate,
    keep: () => setOutcome(null),
  };
}

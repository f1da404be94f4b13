import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TagField } from '../../../../src/contract/issue';
import type { CreatedFields, CreationStep } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';

/** So few that an answer comes long before the app runs out of time. */
const SCREENS_AT_ONCE = 4;

/** What is to be created, and where. */
export interface CreationPlan {
  readonly fields: readonly TagField[];
  readonly projectIds: readonly number[];
  readonly screenIds: readonly number[];
  /** Fields that serve for something else. */
  readonly taken: readonly string[];
}

export type CreationState =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running' | 'done';
      readonly plan: CreationPlan;
      readonly steps: readonly CreationStep[];
    }
  /** @property thrown what kept it from going on; what was done before stays */
  | {
      readonly state: 'stopped';
      readonly plan: CreationPlan;
      readonly steps: readonly CreationStep[];
      readonly thrown: unknown;
    };

/** Creates fields one after the other, then puts them on screens; each answer is shown as it comes. */
export function useCreation(onMade: (fields: CreatedFields['fields']) => void) {
  const [creation, setCreation] = useState<CreationState>({ state: 'idle' });
  const client = useQueryClient();
  const run = async (plan: CreationPlan): Promise<void> => {
    let steps: readonly CreationStep[] = [];
    setCreation({ state: 'running', plan, steps });
    try {
      for (const request of requestsOf(plan)) {
        const answer = await call('create-fields', request);
        onMade(answer.fields);
        steps = merged(steps, answer.steps);
        setCreation({ state: 'running', plan, steps });
      }
      setCreation({ state: 'done', plan, steps });
    } catch (thrown) {
      setCreation({ state: 'stopped', plan, steps, thrown });
    }
    for (const key of ['set-up-suggestions', 'set-up-options', 'set-up-state', 'own-fields'])
      void client.invalidateQueries({ queryKey: [key] });
  };
  return { creation, run };
}

function requestsOf({ fields, projectIds, screenIds, taken }: CreationPlan) {
  const perField = fields.map((field) => ({
    fields: [field],
    projectIds: [...projectIds],
    screenIds: [] as number[],
    taken: [...taken],
  }));
  const perScreens = [];
  for (let at = 0; at < screenIds.length; at += SCREENS_AT_ONCE)
    perScreens.push({
      fields: [...fields],
      projectIds: [] as number[],
      screenIds: screenIds.slice(at, at + SCREENS_AT_ONCE),
      taken: [...taken],
    });
  return [...perField, ...perScreens];
}

/** A step that is looked at again for the screens was done before. */
function merged(before: readonly CreationStep[], answer: readonly CreationStep[]): readonly CreationStep[] {
  const isSame = (a: CreationStep) => (b: CreationStep) =>
    a.field === b.field && a.step === b.step && a.target === b.target;
  return [...before, ...answer.filter((step) => !before.some(isSame(step)))];
}

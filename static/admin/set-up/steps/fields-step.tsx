import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import type { FieldChoice, SetUpSuggestionsAnswer } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';
import { useMessages } from '../../../shared/words/words';
import { fieldsMessages } from '../messages/fields-messages';
import { NotDone, StepActions } from '../step-actions';
import type { StepProps } from '../wizard';
import { withSettings } from '../work';
import { Availability } from './availability';
import { Creation } from './creation';
import {
  chosenIds,
  type Choices,
  initialChoices,
  toCreate,
  withChoices,
  withFurtherFields,
} from './field-choices';
import { FurtherFields } from './further-fields';
import { RequiredOnClosing } from './required-on-closing';
import { RoleChoice } from './role-choice';
import { useCreation } from './use-creation';
import { useSetUpState } from './use-set-up-state';
import { useFieldOptions, useSuggestions } from './use-suggestions';

/** Which fields of the site are the three, or are created. */
export function FieldsStep(props: StepProps) {
  const { work, onBack } = props;
  const messages = useMessages(fieldsMessages);
  const suggestions = useSuggestions(work);
  const { draft, site, change } = work;
  const { data } = suggestions;
  useEffect(() => {
    if (!data || draft.fields !== null) return;
    const settings = withFurtherFields(work, data);
    change({
      fields: initialChoices(work, data),
      ...(settings === work.settings ? {} : withSettings(draft, site, settings)),
    });
  });
  if (suggestions.error && !data)
    return (
      <>
        <NotDone thrown={suggestions.error} onRetry={() => void suggestions.refetch()} />
        <StepActions onBack={onBack} onNext={() => void suggestions.refetch()} />
      </>
    );
  if (!data || draft.fields === null) return <p role="status">{messages.loading}</p>;
  return <FieldsForm {...props} suggestions={data} choices={draft.fields} />;
}

function FieldsForm({
  work,
  suggestions,
  choices,
  onBack,
  onNext,
}: StepProps & { readonly suggestions: SetUpSuggestionsAnswer; readonly choices: Choices }) {
  const { draft, site, settings, projectIds, change } = work;
  const messages = useMessages(fieldsMessages);
  const [problem, setProblem] = useState<string | null>(null);
  const ids = chosenIds(choices);
  const chosen = Object.values(ids).filter((id) => id !== null);
  const options = useFieldOptions(chosen);
  const state = useSetUpState(projectIds, ids);
  const { creation, run } = useCreation((made) => {
    const fields = TAG_FIELDS.flatMap((field) => {
      const id = made[field]?.id;
      return id === undefined ? [] : [[field, { kind: 'field', id }] as const];
    });
    choose(Object.fromEntries(fields));
  });
  const missing = toCreate(choices);
  const next = useMutation({
    mutationFn: async () => (await call('set-up-options', { fieldIds: chosen })).fields,
    onSuccess: (found) => {
      const broken = found.find((field) => field.state !== 'select');
      if (broken) {
        void options.refetch();
        return setProblem(messages.state[broken.state](broken.name));
      }
      change(withSettings(draft, site, withChoices(settings, choices, found)));
      onNext();
    },
  });
  /** Of the newest choices: several answers may come before the next drawing. */
  function choose(patch: { readonly [F in TagField]?: FieldChoice }): void {
    setProblem(null);
    change((now) => ({ fields: { ...(now.fields ?? choices), ...patch } }));
  }
  return (
    <>
      {suggestions.fieldsNotRead > 0 ? (
        <p className="quiet">{messages.fieldsNotRead(suggestions.fieldsNotRead)}</p>
      ) : null}
      {TAG_FIELDS.map((field) => (
        <RoleChoice
          key={field}
          field={field}
          choice={choices[field]}
          mapped={site.effective.fields[field]}
          suggestions={suggestions}
          own={state.data?.fields[field]}
          now={options.data?.find(({ id }) => id === ids[field])}
          onChoose={(choice) => choose({ [field]: choice })}
        />
      ))}
      <FurtherFields settings={settings} suggestions={suggestions} onEdit={work.edit} />
      <Creation
        work={work}
        missing={missing}
        taken={chosen}
        nameOf={(field) => state.data?.fields[field].newName ?? messages.roles[field].name}
        creation={creation}
        onRun={(plan) => void run(plan)}
      />
      {chosen.length > 0 && creation.state !== 'running' ? (
        <Availability
          work={work}
          ids={ids}
          state={state}
          nameOf={(id) =>
            [...suggestions.selectFields, ...(options.data ?? [])].find((field) => field.id === id)?.name ??
            id
          }
          onRun={(plan) => void run(plan)}
        />
      ) : null}
      <RequiredOnClosing />
      <StepActions
        onBack={onBack}
        onNext={() => next.mutate()}
        label={missing.length > 0 ? messages.skipCreate : undefined}
        isPrimary={missing.length === 0}
        isPending={next.isPending}
        problem={problem}
        thrown={next.error}
      />
    </>
  );
}

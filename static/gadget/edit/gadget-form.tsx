import { type FormEvent, useEffect, useRef } from 'react';
import { BusyButton } from '../../shared/components/busy-button';
import type { Answers } from '../../../src/contract/calls';
import { useMessages } from '../../shared/words/words';
import { FLOORS, LONGEST_TITLE, REFRESHES, STATISTICS, type StoredConfiguration } from '../configuration';
import { gadgetMessages } from '../messages';
import { AreasField } from './areas-field';
import { hasSpan } from './draft';
import type { Editor } from './editor';
import { Field, SelectField } from './field';
import { editMessages } from './messages';
import { ProjectsField } from './projects-field';
import { SpanFields } from './span-fields';
import { useDraft } from './use-draft';

/** All that a gadget can be set to. What is chosen stays until the dashboard has kept it. */
export function GadgetForm({
  projects,
  stored,
  editor,
}: {
  readonly projects: Answers['projects']['projects'];
  readonly stored: StoredConfiguration;
  readonly editor: Editor;
}) {
  const messages = useMessages(editMessages);
  const only = projects.length === 1 ? projects[0]?.id : undefined;
  const { draft, change, problems, state, save } = useDraft(stored, only, editor);
  const told = useRef<HTMLDivElement>(null);
  const failed = problems.length > 0 || state === 'not saved';
  useEffect(() => {
    if (failed) told.current?.focus();
  }, [failed]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save().then((sent) => !sent && told.current?.focus());
  };
  return (
    <form className="form gadget-form" noValidate onSubmit={submit}>
      <h1 className="unseen">{messages.heading}</h1>
      {stored.state === 'unknown' ? <WrongBefore stored={stored} /> : null}
      <ProjectsField
        projects={projects}
        chosen={draft.projectIds}
        onChange={(projectIds) => change({ projectIds })}
      />
      <SelectField
        label={messages.statistic}
        value={draft.statistic}
        choices={STATISTICS.map((value) => ({ value, text: messages.statistics(value) }))}
        onChange={(statistic) => change({ statistic })}
      />
      {hasSpan(draft.statistic) ? <SpanFields draft={draft} problems={problems} onChange={change} /> : null}
      <SelectField
        label={messages.severity}
        hint={messages.severityHint}
        value={draft.severityFloor ?? ''}
        choices={[
          { value: '' as const, text: messages.allSeverities },
          ...FLOORS.map((value) => ({ value, text: messages.fromSeverity(value) })),
        ]}
        onChange={(floor) => change({ severityFloor: floor === '' ? null : floor })}
      />
      <AreasField draft={draft} onChange={change} />
      <Field label={messages.title} hint={messages.titleHint}>
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            type="text"
            maxLength={LONGEST_TITLE}
            aria-describedby={describedBy}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <SelectField
        label={messages.refresh}
        value={draft.refresh}
        choices={[...new Set([...REFRESHES, draft.refresh])].map((value) => ({
          value,
          text: messages.refreshes(value),
        }))}
        onChange={(refresh) => change({ refresh })}
      />
      <div ref={told} role="alert" tabIndex={-1} className="problem">
        {problems.map((problem) => (
          <p key={problem}>{messages.problems[problem]}</p>
        ))}
        {state === 'not saved' ? <p>{messages.notSaved}</p> : null}
      </div>
      {editor.saves === 'form' ? (
        <BusyButton appearance="primary" type="submit" isBusy={state === 'saving'}>
          {messages.save}
        </BusyButton>
      ) : null}
    </form>
  );
}

function WrongBefore({
  stored,
}: {
  readonly stored: Extract<StoredConfiguration, { readonly state: 'unknown' }>;
}) {
  const messages = useMessages(editMessages);
  const { wrong } = useMessages(gadgetMessages);
  return (
    <div>
      <p>{messages.wrongBefore}</p>
      <ul className="notes">
        {stored.problems.map((problem) => (
          <li key={problem.part}>{wrong.problem(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

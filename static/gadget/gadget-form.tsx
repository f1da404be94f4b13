import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { type FormEvent, useId, useState } from 'react';
import type { Answers } from '../../src/contract/calls';
import { useMessages } from '../shared/words/words';
import type { GadgetConfiguration } from './configuration';
import { gadgetMessages } from './messages';

/** Project and title; Jira stores what is submitted. */
export function GadgetForm({
  projects,
  stored,
}: {
  readonly projects: Answers['projects']['projects'];
  readonly stored: GadgetConfiguration | null;
}) {
  const { edit } = useMessages(gadgetMessages);
  const ids = { project: useId(), title: useId(), hint: useId(), problem: useId() };
  const known = projects.some(({ id }) => id === stored?.projectId);
  const [projectId, setProjectId] = useState(known ? stored?.projectId : undefined);
  const [title, setTitle] = useState(stored?.title ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (projectId === undefined) return setProblem(edit.missing);
    setProblem(null);
    const configuration: GadgetConfiguration = { projectId, title: title.trim() };
    try {
      await view.submit(configuration);
    } catch {
      setProblem(edit.notSaved);
    }
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void save(event)}>
      <h1 className="unseen">{edit.heading}</h1>
      <div className="field">
        <label htmlFor={ids.project}>{edit.project}</label>
        <select
          id={ids.project}
          className="select"
          required
          aria-invalid={problem === edit.missing}
          aria-describedby={ids.problem}
          value={projectId ?? ''}
          onChange={(event) => setProjectId(Number(event.target.value))}
        >
          <option value="" disabled>
            {edit.choose}
          </option>
          {projects.map(({ id, key, name }) => (
            <option key={id} value={id}>
              {name} ({key})
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.title}>{edit.title}</label>
        <input
          id={ids.title}
          className="input"
          type="text"
          maxLength={100}
          aria-describedby={ids.hint}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <p id={ids.hint} className="small">
          {edit.titleHint}
        </p>
      </div>
      <p id={ids.problem} role="alert" className="problem">
        {problem}
      </p>
      <Button appearance="primary" type="submit">
        {edit.save}
      </Button>
    </form>
  );
}

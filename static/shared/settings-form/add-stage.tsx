import { type KeyboardEvent, useId, useState } from 'react';
import { type LadderSettings, MOST_STAGES, stageNameProblem } from '../../../src/domain/settings-edit';
import { stageIndex } from '../../../src/domain/stage';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';

/** Adds a stage after a chosen one; before the release line, where nothing else is chosen. */
export function AddStage({
  settings,
  onAdd,
}: {
  readonly settings: LadderSettings;
  readonly onAdd: (name: string, after: number) => void;
}) {
  const messages = useMessages(formMessages).ladder;
  const ids = { name: useId(), after: useId(), problem: useId() };
  const { stages, releaseLine } = settings.ladder;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const [isAsked, setAsked] = useState(false);
  const after = Math.min(chosen ?? (stageIndex(stages, releaseLine) ?? stages.length) - 1, stages.length - 1);
  const problem = isAsked || name !== '' ? stageNameProblem(stages, name, null) : null;
  const isFull = stages.length >= MOST_STAGES;
  const add = (): void => {
    setAsked(true);
    if (isFull || stageNameProblem(stages, name, null) !== null) return;
    onAdd(name, after);
    setName('');
    setAsked(false);
    if (chosen !== null) setChosen(chosen + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="field-row">
      <div className="field">
        <label htmlFor={ids.name}>{messages.add.name}</label>
        <input
          id={ids.name}
          className="input"
          type="text"
          disabled={isFull}
          aria-invalid={problem !== null}
          aria-describedby={ids.problem}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="field">
        <label htmlFor={ids.after}>{messages.add.after}</label>
        <select
          id={ids.after}
          className="select"
          disabled={isFull}
          value={after}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          <option value={-1}>{messages.add.first}</option>
          {stages.map((stage, index) => (
            <option key={index} value={index}>
              {stage}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" disabled={isFull} onClick={add}>
        {messages.add.button}
      </button>
      <p id={ids.problem} className={isFull ? 'small' : 'problem'}>
        {isFull ? messages.tooMany : problem === null ? '' : messages.nameProblem[problem]}
      </p>
    </div>
  );
}

import Heading from '@atlaskit/heading';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type LadderSettings, usesOfStage } from '../../../src/domain/settings-edit';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';

/** Says what names a stage before it goes, and asks what that is to name instead. */
export function RemoveStage({
  settings,
  index,
  heir,
  onConfirm,
  onCancel,
}: {
  readonly settings: LadderSettings;
  readonly index: number;
  /** What is proposed. */
  readonly heir: number;
  readonly onConfirm: (heir: number) => void;
  readonly onCancel: () => void;
}) {
  const messages = useMessages(formMessages).ladder.removal;
  const ids = { title: useId(), heir: useId() };
  const [chosen, setChosen] = useState(heir);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onCancel();
  };
  const { stages } = settings.ladder;
  return (
    <div
      className="confirmation"
      role="group"
      aria-labelledby={ids.title}
      tabIndex={-1}
      ref={group}
      onKeyDown={onKeyDown}
    >
      <Heading as="h4" size="xsmall" id={ids.title}>
        {messages.title(stages[index] ?? '')}
      </Heading>
      <p>{messages.named}</p>
      <ul className="notes">
        {usesOfStage(settings, index).map((use, at) => (
          <li key={at}>{messages.use(use)}</li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={ids.heir}>{messages.heir}</label>
        <select
          id={ids.heir}
          className="select"
          value={chosen}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {stages.map((stage, at) =>
            at === index ? null : (
              <option key={at} value={at}>
                {stage}
              </option>
            ),
          )}
        </select>
      </div>
      <div className="actions">
        <button type="button" className="button button-danger" onClick={() => onConfirm(chosen)}>
          {messages.confirm}
        </button>
        <button type="button" className="button button-plain" onClick={onCancel}>
          {messages.cancel}
        </button>
      </div>
    </div>
  );
}

import { useId, useState } from 'react';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';

/** Makes a range of several stages one of the meanings that can be chosen. */
export function BetweenStages({
  stages,
  onOffer,
}: {
  readonly stages: readonly string[];
  readonly onOffer: (from: string, to: string) => void;
}) {
  const { hint, button, ...messages } = useMessages(formMessages).mapping.between;
  const ids = { from: useId(), to: useId() };
  const [chosen, setChosen] = useState({ from: 0, to: 1 });
  const ends = {
    from: Math.min(chosen.from, chosen.to, stages.length - 1),
    to: Math.min(Math.max(chosen.from, chosen.to), stages.length - 1),
  };
  const [from, to] = [stages[ends.from], stages[ends.to]];
  return (
    <div className="field-row">
      <p className="small">{hint}</p>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="field">
          <label htmlFor={ids[end]}>{messages[end]}</label>
          <select
            id={ids[end]}
            className="select"
            value={chosen[end]}
            onChange={({ target }) => setChosen({ ...chosen, [end]: Number(target.value) })}
          >
            {stages.map((stage, index) => (
              <option key={index} value={index}>
                {stage}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button
        type="button"
        className="button"
        disabled={ends.from === ends.to}
        onClick={() => {
          if (from !== undefined && to !== undefined) onOffer(from, to);
        }}
      >
        {button}
      </button>
    </div>
  );
}

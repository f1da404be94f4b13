import { useId } from 'react';
import { ProblemTexts, settingId, useProblems } from './problems';

interface RowFieldProps {
  readonly label: string;
  /** The path in the settings, for its problems. */
  readonly path: string;
}

/** A text in a row of a list. */
export function RowText({
  label,
  path,
  value,
  choices,
  onChange,
}: RowFieldProps & {
  readonly value: string;
  readonly choices?: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  const listId = useId();
  const id = settingId(path);
  const { aria } = useProblems(path);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...aria}
        className="input"
        type="text"
        list={choices ? listId : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {choices ? (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      <ProblemTexts path={path} />
    </div>
  );
}

/** A choice in a row of a list. A value that is none of the choices stays choosable, and is told of elsewhere. */
export function RowSelect({
  label,
  path,
  value,
  choices,
  onChange,
}: RowFieldProps & {
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  const id = settingId(path);
  const { aria } = useProblems(path);
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        {...aria}
        className="select"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {isKnown ? null : <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ProblemTexts path={path} />
    </div>
  );
}

import { type ReactNode, useId } from 'react';

/** A label, what it labels, and a hint. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}) {
  const id = useId();
  const hintId = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: hint === undefined ? undefined : hintId })}
      {hint === undefined ? null : (
        <p id={hintId} className="small">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A native select of a few values. */
export function SelectField<T extends string | number>({
  label,
  hint,
  value,
  choices,
  invalid = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly invalid?: boolean;
  readonly onChange: (value: T) => void;
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className="select"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value}
          onChange={({ target }) => {
            const chosen = choices.find((choice) => String(choice.value) === target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

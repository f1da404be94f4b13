/** Radio buttons that look like one switch. */
export function Switch<V extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
}: {
  /** Of the group: no other on the page has it. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  return (
    <fieldset className="switch">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

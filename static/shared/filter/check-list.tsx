/** Check boxes under one title; a long list scrolls on its own. */
export function CheckList({
  title,
  choices,
  chosen,
  onChange,
}: {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const toggle = (value: string, isOn: boolean): void =>
    onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      <div className="check-list">
        {choices.map(({ value, text }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => toggle(value, target.checked)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

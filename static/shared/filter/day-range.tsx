import { type KeyboardEvent, useEffect, useState } from 'react';
import { useMessages } from '../words/words';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

/** The first and the last day of creation. */
export function DayRange({ filter }: { readonly filter: AddressFilter }) {
  const { controls } = useMessages(filterMessages);
  const [from, to] = [filter.valuesOf('created-from')[0] ?? '', filter.valuesOf('created-to')[0] ?? ''];
  const given = (day: string): readonly string[] => (day === '' ? [] : [day]);
  /** Whichever end is set pushes the other one along. */
  const choose = (first: string, last: string, moved: 'from' | 'to'): void => {
    const crossed = first !== '' && last !== '' && first > last;
    const [fit, end] = crossed ? (moved === 'from' ? [first, first] : [last, last]) : [first, last];
    filter.setAll([
      ['created-from', given(fit)],
      ['created-to', given(end)],
    ]);
  };
  return (
    <fieldset className="filter-group">
      <legend>{controls.created}</legend>
      <div className="filter-pair">
        <DayInput label={controls.from} day={from} onChange={(day) => choose(day, to, 'from')} />
        <DayInput label={controls.to} day={to} onChange={(day) => choose(from, day, 'to')} />
      </div>
    </fieldset>
  );
}

/** Takes a day when it is left or on Enter: while a year is typed, every digit is a day of its own. */
function DayInput({
  label,
  day,
  onChange,
}: {
  readonly label: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}) {
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const take = (): void => {
    if (typed !== day) onChange(typed);
  };
  const takeOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
  };
  return (
    <label className="filter-field">
      {label}
      <input
        className="input"
        type="date"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={takeOnEnter}
      />
    </label>
  );
}

import Button from '@atlaskit/button/new';
import { type RefObject, useId } from 'react';
import { useMessages } from '../../shared/words/words';
import { type Filter, SHOWS } from './filter';
import { triageMessages } from './messages';

/** What part of the queue is shown. */
export function FilterBar({
  filter,
  onChange,
  inputRef,
  status,
  onHelp,
  onLeave,
}: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly inputRef: RefObject<HTMLInputElement>;
  readonly status: string;
  readonly onHelp: () => void;
  /** Escape and Enter lead back to the list. */
  readonly onLeave: () => void;
}) {
  const messages = useMessages(triageMessages);
  const ids = { show: useId(), text: useId() };
  return (
    <div className="controls">
      <div className="field">
        <label htmlFor={ids.show}>{messages.filterShow}</label>
        <select
          id={ids.show}
          className="select"
          value={filter.show}
          onChange={(event) =>
            onChange({ ...filter, show: SHOWS.find((show) => show === event.target.value) ?? 'all' })
          }
        >
          {SHOWS.map((show) => (
            <option key={show} value={show}>
              {messages.shows[show]}
            </option>
          ))}
        </select>
      </div>
      <div className="field filter-text">
        <label htmlFor={ids.text}>{messages.filterText}</label>
        <input
          id={ids.text}
          ref={inputRef}
          className="input"
          type="search"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ ...filter, text: '' });
            if (event.key === 'Escape' || event.key === 'Enter') onLeave();
          }}
        />
      </div>
      <p role="status" className="quiet filter-status">
        {status}
      </p>
      <Button onClick={onHelp}>{messages.help.open}</Button>
    </div>
  );
}

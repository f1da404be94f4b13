import { useMessages } from '../shared/words/words';
import { projectPageMessages } from './messages';
import { type Grouping, GROUPINGS } from './release-rows';

/** Radio buttons that look like one switch. */
export function GroupingChoice({
  value,
  onChange,
}: {
  readonly value: Grouping;
  readonly onChange: (grouping: Grouping) => void;
}) {
  const { releases: messages } = useMessages(projectPageMessages);
  return (
    <fieldset className="switch">
      <legend>{messages.grouping}</legend>
      {GROUPINGS.map((grouping) => (
        <label key={grouping}>
          <input
            type="radio"
            name="grouping"
            value={grouping}
            checked={grouping === value}
            onChange={() => onChange(grouping)}
          />
          <span>{messages.groupings[grouping]}</span>
        </label>
      ))}
    </fieldset>
  );
}

import type { FilterCondition } from '../../../src/domain/present/filter-view';
import { useMessages } from '../words/words';
import type { FilterKey } from './filter-address';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

const KEYS: Readonly<Record<FilterCondition['kind'], readonly FilterKey[]>> = {
  releases: ['release-from', 'release-to'],
  created: ['created-from', 'created-to'],
  severities: ['severity'],
  areas: ['area'],
  types: ['type'],
  'tagged only': ['tagged'],
};

/** What is on, a button a condition: it takes the condition out. */
export function FilterChips({
  conditions,
  kind,
  filter,
}: {
  readonly conditions: readonly FilterCondition[];
  readonly kind: string | null;
  readonly filter: Pick<AddressFilter, 'clear'>;
}) {
  const messages = useMessages(filterMessages);
  const chips = [
    ...conditions.map((condition) => ({ text: messages.condition(condition), keys: KEYS[condition.kind] })),
    ...(kind === null ? [] : [{ text: messages.kindOf(kind), keys: ['kind'] as const }]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="chips">
      {chips.map(({ text, keys }) => (
        <li key={text}>
          <button
            type="button"
            className="chip"
            aria-label={messages.takeOut(text)}
            onClick={() => filter.clear(keys)}
          >
            {text}
            <span className="chip-cross" aria-hidden="true">
              ×
            </span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="text-button" onClick={() => filter.clear()}>
          {messages.clear}
        </button>
      </li>
    </ul>
  );
}

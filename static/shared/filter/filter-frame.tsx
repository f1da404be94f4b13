import { type ReactNode, useId, useState } from 'react';
import type { FilterCondition, FilteringView } from '../../../src/domain/present/filter-view';
import { useMessages } from '../words/words';
import { isBehind } from './asked-conditions';
import { FilterChips } from './filter-chips';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

/** What every filter has: the conditions that are on, the controls folded away, and what is left out. */
export function FilterFrame({
  filter,
  asked,
  kind = null,
  view,
  said,
  problem = null,
  children,
}: {
  readonly filter: AddressFilter;
  /** What the address asks for. */
  readonly asked: readonly FilterCondition[];
  readonly kind?: string | null;
  /** What the numbers at hand are limited to. */
  readonly view: FilteringView;
  /** How much is left out. */
  readonly said: ReactNode;
  readonly problem?: string | null;
  /** The controls. */
  readonly children: ReactNode;
}) {
  const messages = useMessages(filterMessages);
  const [isOpen, setOpen] = useState(false);
  const controlsId = useId();
  const behind = isBehind(asked, view.conditions);
  return (
    <section className="filter" aria-label={messages.title}>
      <div className="filter-head">
        <button
          type="button"
          className="filter-open"
          aria-expanded={isOpen}
          aria-controls={controlsId}
          onClick={() => setOpen(!isOpen)}
        >
          {messages.open(asked.length + (kind === null ? 0 : 1))}
        </button>
        <FilterChips conditions={asked} kind={kind} filter={filter} />
      </div>
      <div id={controlsId} hidden={!isOpen}>
        {isOpen ? <div className="filter-controls">{children}</div> : null}
      </div>
      <p role="status" className={behind ? undefined : 'quiet'}>
        {behind ? messages.updating : said}
      </p>
      {problem === null ? null : <p className="problem">{problem}</p>}
    </section>
  );
}

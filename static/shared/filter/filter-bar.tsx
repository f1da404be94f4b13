import { useId, useState } from 'react';
import type { ReportModel } from '../report/report-model';
import { useMessages } from '../words/words';
import { askedConditions, isBehind } from './asked-conditions';
import { FilterChips } from './filter-chips';
import { FilterControls } from './filter-controls';
import { filterMessages } from './filter-messages';
import { useFilter } from './use-filter';

/**
 * The filter of a report page: what is on, the controls folded away, and what is left out. Needs only the model, and
 * keeps all it knows in the address.
 */
export function FilterBar({
  model,
  offersKind = false,
}: {
  readonly model: ReportModel;
  /** Whether the page has series or comparisons, which can be limited to a release kind. */
  readonly offersKind?: boolean;
}) {
  const messages = useMessages(filterMessages);
  const filter = useFilter();
  const [isOpen, setOpen] = useState(false);
  const controlsId = useId();
  const { view, answer } = model;
  const asked = askedConditions(filter.asked, answer.report);
  const kind = offersKind ? filter.kind : null;
  const on = asked.length + (kind === null ? 0 : 1);
  const behind = isBehind(asked, view.filtering.conditions);
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
          {messages.open(on)}
        </button>
        <FilterChips conditions={asked} kind={kind} filter={filter} />
      </div>
      <div id={controlsId} hidden={!isOpen}>
        {isOpen ? <FilterControls model={model} filter={filter} offersKind={offersKind} /> : null}
      </div>
      <p role="status" className={behind ? undefined : 'quiet'}>
        {behind ? messages.updating : messages.filtered(view.filtering, view.read)}
      </p>
      {kind !== null && !view.series.kinds.some((each) => each.kind === kind) ? (
        <p className="problem">{messages.unknownKind(kind)}</p>
      ) : null}
    </section>
  );
}

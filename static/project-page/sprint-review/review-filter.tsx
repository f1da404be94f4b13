import type { TraitFilter } from '../../../src/contract/filter';
import { reportFilterOf } from '../../../src/contract/filter-of';
import type { SprintReview } from '../../../src/domain/aggregate/sprint-review/review';
import { presentFiltering } from '../../../src/domain/present/filter-view';
import { FilterFrame } from '../../shared/filter/filter-frame';
import { filterMessages } from '../../shared/filter/filter-messages';
import { TraitControls } from '../../shared/filter/trait-controls';
import { useFilter } from '../../shared/filter/use-filter';
import { useMessages, useWords } from '../../shared/words/words';

/** The filter of a review: what a defect is. Its days are the review's own. */
export function ReviewFilter({
  review: { filtering, read },
  asked,
  hasMore,
}: {
  readonly review: Pick<SprintReview, 'filtering' | 'read'>;
  readonly asked: TraitFilter | undefined;
  /** Whether the address holds conditions that a review does not go by. */
  readonly hasMore: boolean;
}) {
  const messages = useMessages(filterMessages);
  const { format } = useWords();
  const filter = useFilter();
  const conditionsOf = (of: SprintReview['filtering']) =>
    presentFiltering({ filtering: of, releases: { rows: [] } });
  const view = conditionsOf(filtering);
  return (
    <FilterFrame
      filter={filter}
      asked={conditionsOf({ ...filtering, filter: reportFilterOf(asked) }).conditions}
      view={view}
      said={[
        messages.filtered(view, read, (_of, value) => format.count(value)),
        ...(hasMore ? [messages.notOfReview] : []),
      ].join(' ')}
    >
      <TraitControls choices={filtering.choices} filter={filter} />
    </FilterFrame>
  );
}

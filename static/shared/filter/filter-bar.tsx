import { useLocation, useSearchParams } from 'react-router';
import { OUTSIDE, READ } from '../../../src/domain/issue-set/issue-set';
import { LinkedText } from '../issues/linked-text';
import type { ReportModel } from '../report/report-model';
import { useMessages } from '../words/words';
import { askedConditions } from './asked-conditions';
import { attributionOf } from './attribution';
import { DayRange } from './day-range';
import { FilterFrame } from './filter-frame';
import { filterMessages } from './filter-messages';
import { KindSelect } from './kind-select';
import { ReleaseRange } from './release-range';
import { TraitControls } from './trait-controls';
import { useFilter } from './use-filter';

/** The filter of a report page: it needs only the model, and keeps all it knows in the address. */
export function FilterBar({
  model: { view, answer },
  offersKind = false,
}: {
  readonly model: ReportModel;
  /** Whether the page has series or comparisons, which can be limited to a release kind. */
  readonly offersKind?: boolean;
}) {
  const messages = useMessages(filterMessages);
  const filter = useFilter();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const kind = offersKind ? filter.kind : null;
  return (
    <FilterFrame
      filter={filter}
      asked={askedConditions(filter.asked, answer.report)}
      kind={kind}
      view={view.filtering}
      said={
        <LinkedText
          say={(linked) =>
            messages.filtered(view.filtering, view.read, (of, value) =>
              linked(value, of === 'outside' ? OUTSIDE : READ),
            )
          }
        />
      }
      problem={
        kind !== null && !view.series.kinds.some((each) => each.kind === kind)
          ? messages.unknownKind(kind)
          : null
      }
    >
      <ReleaseRange releases={view.releases} by={attributionOf(pathname, search)} filter={filter} />
      <DayRange filter={filter} />
      <TraitControls choices={answer.report.filtering.choices} filter={filter}>
        {offersKind ? <KindSelect kinds={view.series.kinds} filter={filter} /> : null}
      </TraitControls>
    </FilterFrame>
  );
}

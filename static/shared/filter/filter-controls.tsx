import { SEVERITY_CLASSES } from '../../../src/domain/aggregate/companions/severity';
import { useLocation, useSearchParams } from 'react-router';
import type { ReportModel } from '../report/report-model';
import { useMessages } from '../words/words';
import { attributionOf } from './attribution';
import { CheckList } from './check-list';
import { DayRange } from './day-range';
import { filterMessages } from './filter-messages';
import { KindSelect } from './kind-select';
import { ReleaseRange } from './release-range';
import type { AddressFilter } from './use-filter';

/** A native control for each condition; what the project does not have is not offered. */
export function FilterControls({
  model,
  filter,
  offersKind,
}: {
  readonly model: ReportModel;
  readonly filter: AddressFilter;
  readonly offersKind: boolean;
}) {
  const messages = useMessages(filterMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { controls } = messages;
  const { choices } = model.answer.report.filtering;
  const named = (values: readonly string[]) => [
    ...values.map((value) => ({ value, text: value })),
    { value: '', text: controls.none },
  ];
  return (
    <div className="filter-controls">
      <ReleaseRange releases={model.view.releases} by={attributionOf(pathname, search)} filter={filter} />
      <DayRange filter={filter} />
      <CheckList
        title={controls.severity}
        choices={SEVERITY_CLASSES.map((value) => ({ value, text: messages.severity(value) }))}
        chosen={filter.valuesOf('severity')}
        onChange={(values) => filter.set('severity', values)}
      />
      {choices.areas ? (
        <CheckList
          title={controls.area}
          choices={named(choices.areas)}
          chosen={filter.valuesOf('area')}
          onChange={(values) => filter.set('area', values)}
        />
      ) : null}
      {choices.types ? (
        <CheckList
          title={controls.type}
          choices={named(choices.types)}
          chosen={filter.valuesOf('type')}
          onChange={(values) => filter.set('type', values)}
        />
      ) : null}
      <div className="filter-group">
        <label className="check">
          <input
            type="checkbox"
            checked={filter.valuesOf('tagged').length > 0}
            onChange={({ target }) => filter.set('tagged', target.checked ? ['1'] : [])}
          />
          <span>
            {controls.taggedOnly}
            <span className="small">{controls.taggedOnlyHint}</span>
          </span>
        </label>
        {offersKind ? <KindSelect kinds={model.view.series.kinds} filter={filter} /> : null}
      </div>
    </div>
  );
}

import type { SeriesView } from '../../../src/domain/present/series-view';
import { useMessages } from '../words/words';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

/** The release kind that series and comparisons are limited to. */
export function KindSelect({
  kinds,
  filter,
}: {
  readonly kinds: SeriesView['kinds'];
  readonly filter: AddressFilter;
}) {
  const { controls } = useMessages(filterMessages);
  const chosen = filter.kind ?? '';
  const names = kinds.map(({ kind }) => kind);
  return (
    <label className="filter-field">
      {controls.kind}
      <select
        className="select"
        value={chosen}
        onChange={({ target }) => filter.set('kind', target.value === '' ? [] : [target.value])}
      >
        <option value="">{controls.allKinds}</option>
        {(chosen === '' || names.includes(chosen) ? names : [...names, chosen]).map((kind) => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </select>
      <span className="small">{controls.kindHint}</span>
    </label>
  );
}

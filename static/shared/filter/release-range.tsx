import type { Attribution } from '../../../src/domain/filter/filter';
import type { ReleaseView } from '../../../src/domain/present/report-view';
import { useMessages } from '../words/words';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

/** The first and the last release of a range, newest on top. */
export function ReleaseRange({
  releases,
  by,
  filter,
}: {
  /** In the order of releases. */
  readonly releases: readonly ReleaseView[];
  readonly by: Attribution;
  readonly filter: AddressFilter;
}) {
  const { controls } = useMessages(filterMessages);
  const [from, to] = [filter.valuesOf('release-from')[0] ?? '', filter.valuesOf('release-to')[0] ?? ''];
  const placeOf = (id: string): number => releases.findIndex((release) => String(release.id) === id);
  const given = (id: string): readonly string[] => (id === '' ? [] : [id]);
  /** Whichever end is set pushes the other one along. */
  const choose = (first: string, last: string, moved: 'from' | 'to'): void => {
    const crossed = first !== '' && last !== '' && placeOf(first) > placeOf(last);
    const [fit, end] = crossed ? (moved === 'from' ? [first, first] : [last, last]) : [first, last];
    filter.setAll([
      ['release-from', given(fit)],
      ['release-to', given(end)],
    ]);
  };
  return (
    <fieldset className="filter-group">
      <legend>{controls.releases(by)}</legend>
      <div className="filter-pair">
        <ReleaseSelect
          label={controls.from}
          open={controls.first}
          releases={releases}
          value={from}
          onChange={(id) => choose(id, to, 'from')}
        />
        <ReleaseSelect
          label={controls.to}
          open={controls.last}
          releases={releases}
          value={to}
          onChange={(id) => choose(from, id, 'to')}
        />
      </div>
    </fieldset>
  );
}

function ReleaseSelect({
  label,
  open,
  releases,
  value,
  onChange,
}: {
  readonly label: string;
  /** What no choice means. */
  readonly open: string;
  readonly releases: readonly ReleaseView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  return (
    <label className="filter-field">
      {label}
      <select className="select" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{open}</option>
        {releases.toReversed().map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

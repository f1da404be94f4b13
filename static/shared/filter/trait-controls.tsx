import type { ReactNode } from 'react';
import { SEVERITY_CLASSES } from '../../../src/domain/aggregate/companions/severity';
import type { Filtering } from '../../../src/domain/filter/filtering';
import { useMessages } from '../words/words';
import { CheckList } from './check-list';
import { filterMessages } from './filter-messages';
import type { AddressFilter } from './use-filter';

/** Native controls of what a defect is, whenever it came; what the project does not have is not offered. */
export function TraitControls({
  choices,
  filter,
  children,
}: {
  readonly choices: Filtering['choices'];
  readonly filter: AddressFilter;
  /** Controls that stand in the last group. */
  readonly children?: ReactNode;
}) {
  const messages = useMessages(filterMessages);
  const { controls } = messages;
  const named = (values: readonly string[]) => [
    ...values.map((value) => ({ value, text: value })),
    { value: '', text: controls.none },
  ];
  return (
    <>
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
        {children}
      </div>
    </>
  );
}

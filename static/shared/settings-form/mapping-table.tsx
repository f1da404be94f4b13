import { memo, useId } from 'react';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';
import { useLatest } from './use-latest';

/** A value of the site with what it means. */
export interface MappingRow<M extends string> {
  readonly id: string;
  readonly name: string;
  /** How many defects have it; null where they were not counted. */
  readonly count: number | null;
  /** Null: nothing knows it. */
  readonly meaning: M | null;
  /** Why it means that, or may, in words; where somebody may wonder. */
  readonly reason?: string | undefined;
  /** Whether its own name gives it a meaning: it cannot mean nothing. */
  readonly isFixed?: boolean | undefined;
}

export interface MeaningChoice<M extends string> {
  readonly value: M;
  readonly label: string;
}

/** Values of the site and what each means: a select a row. Rows stand as given: the caller puts unmapped ones first. */
export function MappingTable<M extends string>({
  caption,
  valueHeader,
  rows,
  meanings,
  noneLabel,
  onChange,
}: {
  readonly caption: string;
  readonly valueHeader: string;
  readonly rows: readonly MappingRow<M>[];
  /** The same list as long as it says the same: rows are drawn again when it is another. */
  readonly meanings: readonly MeaningChoice<M>[];
  /** What a value without a meaning is called. */
  readonly noneLabel: string;
  readonly onChange: (valueId: string, meaning: M | null) => void;
}) {
  const messages = useMessages(formMessages).mapping;
  const captionId = useId();
  const change = useLatest(onChange) as RowProps['onChange'];
  const hasCounts = rows.some(({ count }) => count !== null);
  const hasReasons = rows.some(({ reason }) => reason !== undefined);
  return (
    <div className="table-frame" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="table mapping">
        <caption id={captionId} className="unseen">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{valueHeader}</th>
            {hasCounts ? (
              <th scope="col" className="numeric">
                {messages.count}
              </th>
            ) : null}
            <th scope="col">{messages.meaning}</th>
            {hasReasons ? <th scope="col">{messages.reason}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              {...row}
              meanings={meanings}
              noneLabel={noneLabel}
              hasCounts={hasCounts}
              hasReasons={hasReasons}
              onChange={change}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends MappingRow<string> {
  readonly meanings: readonly MeaningChoice<string>[];
  readonly noneLabel: string;
  readonly hasCounts: boolean;
  readonly hasReasons: boolean;
  readonly onChange: (valueId: string, meaning: string | null) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { id, name, count, meaning, reason, isFixed, meanings, noneLabel, onChange } = props;
  const messages = useMessages(formMessages).mapping;
  return (
    <tr className={meaning === null ? 'mapping-none' : undefined}>
      <th scope="row">{name}</th>
      {props.hasCounts ? <td className="numeric">{count === null ? '' : messages.counted(count)}</td> : null}
      <td>
        <select
          className="select"
          aria-label={messages.meaningOf(name)}
          value={meaning ?? ''}
          onChange={({ target }) => onChange(id, target.value === '' ? null : target.value)}
        >
          {isFixed === true ? null : <option value="">{noneLabel}</option>}
          {meanings.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      {props.hasReasons ? <td className="quiet">{reason}</td> : null}
    </tr>
  );
});

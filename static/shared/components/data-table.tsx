import { type ReactNode, useId } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  /** Numbers stand right, so that their digits stand under each other. */
  readonly numeric?: boolean;
  /** Left out where space is short: for what another column says as well. */
  readonly wideOnly?: boolean;
  readonly cell: (row: R) => ReactNode;
}

/** A table with a caption; the first column heads its row. It scrolls sideways on its own where space is short. */
export function DataTable<R>({
  caption,
  columns,
  rows,
  keyOf,
  captionHidden = false,
}: {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string | number;
  readonly captionHidden?: boolean;
}) {
  const captionId = useId();
  return (
    <div className="table-frame" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="table">
        <caption id={captionId} className={captionHidden ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf({ numeric, wideOnly }: Pick<Column<never>, 'numeric' | 'wideOnly'>): string | undefined {
  if (numeric) return 'numeric';
  return wideOnly ? 'wide-only' : undefined;
}

import type { ReactNode } from 'react';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { issuesMessages } from '../issues/issues-messages';
import { useOpenIssues } from '../issues/open-issues';
import { useMessages } from '../words/words';
import { useGridFocus } from './use-grid-focus';

/** One row of a chart: a name, what is drawn, and the same in numbers. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  readonly plot: ReactNode;
  readonly value: ReactNode;
  /** Name and values as they are spoken. */
  readonly label: string;
  /** The issues that the row leads to, and how many. */
  readonly set: IssueSet;
  readonly count: number;
}

/** Rows of a chart, one Tab stop for all; each row leads to its issues. */
export function ChartRows({
  label,
  axis,
  rows,
}: {
  readonly label: string;
  /** Stands over the drawings. */
  readonly axis?: ReactNode;
  readonly rows: readonly ChartRow[];
}) {
  const messages = useMessages(issuesMessages);
  const open = useOpenIssues();
  const walk = useGridFocus<HTMLButtonElement>(rows.length, 1);
  return (
    <div className="chart-rows" role="group" aria-label={label} onKeyDown={walk.onKeyDown}>
      {axis === undefined ? null : (
        <div className="chart-row chart-axis" aria-hidden="true">
          <span />
          <span className="chart-plot">{axis}</span>
          <span />
        </div>
      )}
      <ul>
        {rows.map((row, index) => (
          <li key={row.key}>
            <button
              type="button"
              ref={(element) => walk.register({ row: index, column: 0 }, element)}
              className="chart-row"
              aria-label={row.count > 0 ? `${row.label}. ${messages.hint(row.count)}` : row.label}
              aria-disabled={row.count === 0}
              tabIndex={index === walk.current.row ? 0 : -1}
              onFocus={() => walk.onFocus({ row: index, column: 0 })}
              onBlur={walk.onBlur}
              onClick={(event) => {
                if (row.count > 0) open(row.set, row.count, event);
              }}
            >
              <span className="chart-row-name">{row.name}</span>
              <span className="chart-plot">{row.plot}</span>
              <span className="chart-row-value">{row.value}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

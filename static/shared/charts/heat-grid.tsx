import { type KeyboardEvent, useRef, useState } from 'react';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { issuesMessages } from '../issues/issues-messages';
import { useOpenIssues } from '../issues/open-issues';
import { useMessages, useWords } from '../words/words';
import { ChartTip } from './chart-tip';
import { heatLevel } from './heat-level';
import { type GridPlace, useGridFocus } from './use-grid-focus';
import { useWidth } from './use-width';

/** How a cell is drawn, besides its number: none of it by colour alone. */
export type HeatLook = 'plain' | 'impossible' | 'in-place' | 'leaked' | 'total';

export interface HeatCell {
  readonly count: number;
  readonly look: HeatLook;
  /** A sign beside the number, such as `+3`. */
  readonly sign?: string;
  /** What is spoken and shown of it. */
  readonly label: string;
  readonly set: IssueSet;
}

export interface HeatColumn {
  readonly name: string;
  /** A line stands before it. */
  readonly edge?: boolean;
}

export interface HeatRow {
  readonly name: string;
  readonly note?: string;
  readonly cells: readonly HeatCell[];
}

/** Counts by two things, as a table whose cells are shaded. Each cell can be reached by keyboard and opens its issues. */
export function HeatGrid({
  label,
  corner,
  columns,
  rows,
}: {
  readonly label: string;
  /** Heads the names of the rows. */
  readonly corner: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}) {
  const messages = useMessages(issuesMessages);
  const { format } = useWords();
  const open = useOpenIssues();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const cells = useRef(new Map<string, HTMLTableCellElement>());
  const [pointed, setPointed] = useState<GridPlace | null>(null);
  const walk = useGridFocus<HTMLTableCellElement>(rows.length, columns.length);
  const most = Math.max(...rows.flatMap((row) => row.cells.map(countOf)), 0);
  const shown = pointed ?? walk.focused;
  const tipped = shown === null ? undefined : rows[shown.row]?.cells[shown.column];
  const tip =
    tipped && shown ? { ...tipped, ...placeOf(cells.current.get(nameOf(shown)), frame.current) } : null;
  const onKeyDown = (event: KeyboardEvent, cell: HeatCell): void => {
    if ((event.key === 'Enter' || event.key === ' ') && cell.count > 0) {
      event.preventDefault();
      open(cell.set, cell.count, event);
    }
  };
  return (
    <div className="heat" ref={frame}>
      <div className="heat-frame">
        <table
          className="heat-grid"
          role="grid"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setPointed(null);
            walk.onKeyDown(event);
          }}
          onPointerLeave={() => setPointed(null)}
        >
          <thead>
            <tr>
              <th scope="col" className="heat-corner">
                {corner}
              </th>
              {columns.map(({ name, edge }) => (
                <th key={name} scope="col" className={edge ? 'heat-edge' : undefined}>
                  <span className="heat-column">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((line, row) => (
              <tr key={line.name} className={line.cells[0]?.look === 'total' ? 'heat-sum' : undefined}>
                <th scope="row">
                  {line.name}
                  {line.note === undefined ? null : <span className="small">{line.note}</span>}
                </th>
                {line.cells.map((cell, column) => (
                  <td
                    key={column}
                    ref={(element) => {
                      walk.register({ row, column }, element);
                      if (element) cells.current.set(nameOf({ row, column }), element);
                    }}
                    role="gridcell"
                    className={classOf(cell, most, columns[column]?.edge)}
                    aria-label={cell.count > 0 ? `${cell.label}. ${messages.hint(cell.count)}` : cell.label}
                    tabIndex={row === walk.current.row && column === walk.current.column ? 0 : -1}
                    onFocus={() => walk.onFocus({ row, column })}
                    onBlur={walk.onBlur}
                    onKeyDown={(event) => onKeyDown(event, cell)}
                    onClick={(event) => {
                      if (cell.count > 0) open(cell.set, cell.count, event);
                    }}
                    onPointerEnter={() => setPointed({ row, column })}
                  >
                    {cell.count === 0 ? <span className="heat-none">·</span> : format.count(cell.count)}
                    {cell.sign !== undefined && cell.count > 0 ? (
                      <span className="heat-sign">{cell.sign}</span>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tip ? <ChartTip x={tip.x} y={tip.y} within={width} text={tip.label} /> : null}
    </div>
  );
}

function classOf(cell: HeatCell, most: number, edge: boolean | undefined): string {
  const level = cell.look === 'total' ? 0 : heatLevel(cell.count, most);
  return [
    'heat-cell',
    `heat-${cell.look}`,
    `heat-level-${level}`,
    ...(cell.count > 0 ? ['heat-opens'] : []),
    ...(edge ? ['heat-edge'] : []),
  ].join(' ');
}

function countOf({ look, count }: HeatCell): number {
  return look === 'total' ? 0 : count;
}

/** The middle of the cell's lower edge, seen from the frame. */
function placeOf(
  cell: Element | undefined,
  frame: Element | null,
): { readonly x: number; readonly y: number } {
  if (!cell || !frame) return { x: 0, y: 0 };
  const [at, from] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
  return { x: at.left + at.width / 2 - from.left, y: at.bottom - from.top - 8 };
}

function nameOf({ row, column }: GridPlace): string {
  return `${row} ${column}`;
}

import type { ReactNode } from 'react';
import { inScope } from '../../../src/domain/issue-set/issue-set';
import type { FoundAt } from '../../../src/domain/issue-set/criterion';
import type { ContainmentView, MatrixCell } from '../../../src/domain/present/containment-view';
import { ChartSection } from '../../shared/charts/chart-section';
import { type HeatCell, HeatGrid, type HeatLook } from '../../shared/charts/heat-grid';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { containmentMessages } from './containment-messages';
import { MatrixLegend } from './matrix-legend';
import { cellSet, type RowOfMatrix } from './sets';

/** A row of the table with both margins. */
interface Line {
  readonly of: RowOfMatrix;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
  readonly total: number;
}

/** Origin against discovery, shaded by count; every cell opens its issues. */
export function MatrixSection({ view }: { readonly view: ContainmentView }) {
  const { matrix } = useMessages(containmentMessages);
  const lines: readonly Line[] = [
    ...view.rows.map((row): Line => ({
      of: { origin: row.origin },
      name: matrix.origin(row.origin),
      cells: row.cells,
      total: row.total,
    })),
    { of: 'any', name: matrix.total, cells: view.totals.cells, total: view.totals.total },
  ];
  const name = (column: number): string => {
    const at = view.columns[column];
    return at === undefined ? matrix.total : matrix.column(at);
  };
  return (
    <ChartSection
      title={matrix.title}
      summary={matrix.summary(view)}
      note={matrix.note}
      table={<MatrixTable view={view} lines={lines} />}
    >
      <HeatGrid
        label={matrix.label}
        corner={matrix.corner}
        columns={[...view.columns, null].map((at, index) => ({
          name: at === null ? matrix.total : matrix.column(at),
          edge: index === view.beforeReleaseLine,
        }))}
        rows={lines.map((line) => ({
          name: line.name,
          cells: [
            ...line.cells.map((cell, column): HeatCell => {
              const at = view.columns[column] ?? 'no discovery';
              return {
                count: cell.count,
                look: line.of === 'any' ? 'total' : lookOf(cell),
                ...(cell.verdict?.kind === 'leaked' ? { sign: matrix.gates(cell.verdict.gates) } : {}),
                label: matrix.cell(line.name, name(column), cell.count, cell.verdict),
                set: cellSet(line.of, at),
              };
            }),
            {
              count: line.total,
              look: 'total',
              label: matrix.cell(line.name, matrix.total, line.total, null),
              set: cellSet(line.of, 'any'),
            },
          ],
        }))}
      />
      <MatrixLegend />
      {view.unmappedOrigin > 0 ? (
        <p>
          <IssueCount value={view.unmappedOrigin} set={inScope({ by: 'unmapped', field: 'origin' })}>
            {matrix.unmapped(view.unmappedOrigin)}
          </IssueCount>
        </p>
      ) : null}
    </ChartSection>
  );
}

function MatrixTable({
  view,
  lines,
}: {
  readonly view: ContainmentView;
  readonly lines: readonly Line[];
}): ReactNode {
  const { matrix } = useMessages(containmentMessages);
  const column = (at: FoundAt | 'any', header: string, countIn: (line: Line) => number) => ({
    key: header,
    header,
    numeric: true,
    cell: (line: Line) => <IssueCount value={countIn(line)} set={cellSet(line.of, at)} />,
  });
  return (
    <DataTable
      caption={matrix.tableCaption}
      captionHidden
      rows={lines}
      keyOf={({ name }) => name}
      columns={[
        { key: 'origin', header: matrix.corner, cell: ({ name }) => name },
        ...view.columns.map((at, index) =>
          column(at, matrix.column(at), ({ cells }) => cells[index]?.count ?? 0),
        ),
        column('any', matrix.total, ({ total }) => total),
      ]}
    />
  );
}

function lookOf({ verdict }: MatrixCell): HeatLook {
  if (verdict === null) return 'plain';
  return verdict.kind === 'in place' ? 'in-place' : verdict.kind;
}

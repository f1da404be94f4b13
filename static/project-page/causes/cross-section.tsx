import type { ReactNode } from 'react';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { ChartSection } from '../../shared/charts/chart-section';
import { HeatGrid } from '../../shared/charts/heat-grid';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { causesMessages } from './causes-messages';

export interface CrossCell {
  readonly count: number;
  readonly set: IssueSet;
}

/** A row of counts; the last cell is its total. */
export interface CrossLine {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly CrossCell[];
  /** Whether the row is a margin of the table. */
  readonly isTotal: boolean;
}

/** Escapes by two things: shaded, and as a table. */
export function CrossSection({
  title,
  summary,
  note,
  label,
  corner,
  columns,
  lines,
}: {
  readonly title: string;
  readonly summary: string;
  readonly note?: string;
  readonly label: string;
  readonly corner: string;
  /** Names, the total's last. */
  readonly columns: readonly string[];
  readonly lines: readonly CrossLine[];
}): ReactNode {
  const messages = useMessages(causesMessages);
  const isMargin = (line: CrossLine, column: number): boolean =>
    line.isTotal || column === columns.length - 1;
  return (
    <ChartSection
      title={title}
      summary={summary}
      {...(note === undefined ? {} : { note })}
      table={
        <DataTable
          caption={title}
          captionHidden
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            { key: 'row', header: corner, cell: ({ name }) => name },
            ...columns.map((header, index) => ({
              key: `${index} ${header}`,
              header,
              numeric: true,
              cell: ({ cells }: CrossLine) => {
                const cell = cells[index];
                return cell ? <IssueCount value={cell.count} set={cell.set} /> : null;
              },
            })),
          ]}
        />
      }
    >
      <HeatGrid
        label={label}
        corner={corner}
        columns={columns.map((name) => ({ name }))}
        rows={lines.map((line) => ({
          name: line.name,
          cells: line.cells.map(({ count, set }, column) => ({
            count,
            set,
            look: isMargin(line, column) ? 'total' : 'plain',
            label: messages.cell(line.name, columns[column] ?? '', count),
          })),
        }))}
      />
    </ChartSection>
  );
}

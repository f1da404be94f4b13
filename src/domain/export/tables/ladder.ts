import type { DiscoveryCounts } from '../../aggregate/ladder/matrix';
import type { MissedCounts } from '../../aggregate/ladder/missed';
import type { LadderView, OriginView, StageView } from '../../present/ladder-view';
import type { ReportView } from '../../present/report-view';
import { type Column, columnsOf, shareColumns, tableOf } from '../column';
import type { Cell, Table } from '../table';

type Named<T> = { readonly name: string; readonly counts: T };

/** Origin × discovery stage, with both margins. Headings of stages are numbered: a stage may be called as a column is. */
export function matrixTable({ ladder }: Pick<ReportView, 'ladder'>): Table {
  const columns: readonly Column<Named<DiscoveryCounts>>[] = [
    ['origin', ({ name }) => name],
    ...stageColumns<Named<DiscoveryCounts>>(ladder, ({ counts }) => counts.stages),
    ['before release', ({ counts }) => counts.beforeRelease],
    ['after release, stage unknown', ({ counts }) => counts.afterRelease],
    ['no discovery', ({ counts }) => counts.noDiscovery],
    ['total', ({ counts }) => counts.total],
  ];
  return tableOf('containment-matrix', columns, [
    ...ladder.origins.map((origin) => ({ name: origin.name, counts: origin })),
    { name: 'no origin', counts: ladder.noOrigin },
    { name: 'total', counts: ladder.totals },
  ]);
}

/** What each stage caught and let pass. Removal efficiency and catch rate are two things. */
export function stagesTable({ ladder }: Pick<ReportView, 'ladder'>): Table {
  type Row = StageView & { readonly number: number };
  const columns: readonly Column<Row>[] = [
    ['number', (row) => row.number],
    ['stage', (row) => row.stage],
    ['leaked in', (row) => row.leakedIn],
    ['introduced', (row) => row.introduced],
    ['found', (row) => row.found],
    ['leaked out', (row) => row.leakedOut],
    ...shareColumns<Row>((row) => row.catchRate, 'catch rate: '),
    ...shareColumns<Row>((row) => row.removalEfficiency, 'removal efficiency: '),
  ];
  return tableOf(
    'stages',
    columns,
    ladder.stages.map((stage, index) => ({ ...stage, number: index + 1 })),
  );
}

/** What became of the defects of each origin. */
export function originsTable({ ladder }: Pick<ReportView, 'ladder'>): Table {
  const columns: readonly Column<OriginView>[] = [
    ['origin', (row) => row.name],
    ['introduced at', (row) => row.introduced],
    ['should be caught at', (row) => row.caught],
    ['impossible', (row) => row.verdicts.impossible],
    ['in place', (row) => row.verdicts['in place']],
    ['leaked', (row) => row.verdicts.leaked],
    ['total', (row) => row.total],
    ...shareColumns<OriginView>((row) => row.expectedContainment, 'expected containment: '),
    ...shareColumns<OriginView>((row) => row.phaseContainment, 'phase containment: '),
  ];
  return tableOf('origins', columns, ladder.origins);
}

/** Leaked / (leaked + in place), over all origins. */
export function stageLeakageTable({ ladder }: Pick<ReportView, 'ladder'>): Table {
  const columns: readonly Column<LadderView>[] = [
    ...shareColumns<LadderView>((row) => row.stageLeakage),
    ['impossible', (row) => row.impossible],
  ];
  return tableOf('stage-leakage', columns, [ladder]);
}

/** Which layer missed which type: escaped defects by the stage that should have caught them. */
export function missedTable({ ladder }: Pick<ReportView, 'ladder'>): Table {
  const { types, noType, overall } = ladder.missed;
  const columns: readonly Column<Named<MissedCounts>>[] = [
    ['type', ({ name }) => name],
    ...stageColumns<Named<MissedCounts>>(ladder, ({ counts }) => counts.stages),
    ['no origin', ({ counts }) => counts.noOrigin],
    ['total', ({ counts }) => counts.total],
  ];
  return tableOf('layer-by-type', columns, [
    ...types.map(({ name, missed }) => ({ name, counts: missed })),
    { name: 'no type', counts: noType },
    { name: 'all, each once', counts: overall },
  ]);
}

function stageColumns<Row>(
  { stages }: LadderView,
  countsIn: (row: Row) => readonly number[],
): readonly Column<Row>[] {
  const columns = stages.map(({ stage }, index): Column<readonly number[]> => [
    `${index + 1} ${stage}`,
    (counts): Cell => counts[index] ?? 0,
  ]);
  return columnsOf(columns, countsIn);
}

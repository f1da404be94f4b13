import type { AreaVerdict } from '../../aggregate/areas/area-table';
import type { DimensionView } from '../../present/dimension-view';
import type { Rate } from '../../present/rate';
import type { ReportView } from '../../present/report-view';
import type { SprintsView } from '../../present/sprint-view';
import { type Column, columnsOf, rateColumns, tableOf } from '../column';
import type { Table } from '../table';

/** Areas or types by name, with the 99.8 % limits. A defect of several values is in each; no rows: not mapped. */
export function dimensionTable(name: 'areas' | 'types', dimension: DimensionView | null): Table {
  type Row = { readonly name: string; readonly rate: Rate; readonly verdict: AreaVerdict | null };
  type Judged = Extract<AreaVerdict, { readonly state: 'judged' }>;
  const judged = ({ verdict }: Row): Judged | null => (verdict?.state === 'judged' ? verdict : null);
  const columns: readonly Column<Row>[] = [
    [name.slice(0, -1), (row) => row.name],
    ...rateColumns<Row>((row) => row.rate),
    ['verdict', ({ verdict }) => verdict && verdict.state],
    ...columnsOf<Row, Judged>(
      [
        ['limit lower', ({ limits }) => limits.lower],
        ['limit upper', ({ limits }) => limits.upper],
        ['beyond', ({ beyond }) => beyond],
      ],
      judged,
    ),
  ];
  if (!dimension) return tableOf(name, columns, []);
  return tableOf(name, columns, [
    ...dimension.values,
    { name: 'none', rate: dimension.none, verdict: null },
    { name: 'all, each once', rate: dimension.overall, verdict: null },
  ]);
}

/** How the limits of areas and types were made. */
export function limitsBasisTable({ types, areas }: ReportView): Table {
  type Row = { readonly dimension: string; readonly basis: DimensionView['basis'] };
  const columns: readonly Column<Row>[] = [
    ['dimension', (row) => row.dimension],
    ['limits', ({ basis }) => basis.limits],
    ['chi square', ({ basis }) => basis.dispersion && basis.dispersion.chiSquare],
    ['degrees of freedom', ({ basis }) => basis.dispersion && basis.dispersion.degreesOfFreedom],
    ['p value', ({ basis }) => basis.dispersion && basis.dispersion.pValue],
    ['phi', ({ basis }) => (basis.limits === 'overdispersed' ? basis.phi : null)],
  ];
  return tableOf('dimension-limits', columns, [
    ...(types ? [{ dimension: 'types', basis: types.basis }] : []),
    ...(areas ? [{ dimension: 'areas', basis: areas.basis }] : []),
  ]);
}

/** Sprints by start; no rows: no sprints were read. */
export function sprintsTable({ sprints }: ReportView): Table {
  type Named = SprintsView['rows'][number];
  type Row = SprintsView['noSprint'] & { readonly sprint: Named | null };
  const columns: readonly Column<Row>[] = [
    ['sprint', ({ sprint }) => sprint?.name ?? 'no sprint'],
    ...columnsOf<Row, Named>(
      [
        ['sprint id', (sprint) => sprint.id],
        ['first day', (sprint) => sprint.first],
        ['last day', (sprint) => sprint.last],
      ],
      (row) => row.sprint,
    ),
    ...rateColumns<Row>((row) => row.foundIn, 'found in: '),
    ...rateColumns<Row>((row) => row.shippedIn, 'shipped in: '),
  ];
  const rows = sprints
    ? [...sprints.rows.map((sprint) => ({ ...sprint, sprint })), { ...sprints.noSprint, sprint: null }]
    : [];
  return tableOf('sprints', columns, rows);
}

import type { LatestView } from '../../present/trend-view';
import type { ReleaseView, ReportView } from '../../present/report-view';
import type { Rate } from '../../present/rate';
import type { SeverityView } from '../../present/severity-view';
import { type Column, columnsOf, rateColumns, tableOf } from '../column';
import type { Cell, Table } from '../table';

/** The headline, and all defects in scope beside it. */
export function headlineTable({ headline, inScope, asOf }: ReportView): Table {
  const columns: readonly Column<{ readonly what: string; readonly rate: Rate }>[] = [
    ['set of defects', (row) => row.what],
    ['as of', () => asOf],
    ...rateColumns<{ readonly rate: Rate }>((row) => row.rate),
  ];
  return tableOf('headline', columns, [
    { what: `headline: ${headline.basis}`, rate: headline.rate },
    { what: 'all in scope', rate: inScope },
  ]);
}

/** The releases that the headline pools; none of rolling days. */
export function headlineReleasesTable(view: ReportView): Table {
  return tableOf(
    'headline-releases',
    releaseIdColumns<number>(view, (id) => id),
    view.headline.releaseIds,
  );
}

const RELEASE: readonly Column<ReleaseView>[] = [
  ['project', (release) => release.project],
  ['release', (release) => release.name],
  ['release id', (release) => release.id],
  ['release date', (release) => release.releaseDate],
  ['released', (release) => release.released],
  ['archived', (release) => release.archived],
  ['kind', (release) => release.kind],
];

/** A row of a release; null is *no release*. */
type GroupRow = { readonly release: ReleaseView | null };

const GROUP: readonly Column<GroupRow>[] = columnsOf(RELEASE, (row: GroupRow) => row.release).map(
  ([heading, cell]): Column<GroupRow> =>
    heading === 'release' ? [heading, (row) => (row.release ? cell(row) : 'no release')] : [heading, cell],
);

function groupRows({ releases }: ReportView): readonly GroupRow[] {
  return [...releases.map((release) => ({ release })), { release: null }];
}

/** Defects by the release they were repaired in. */
export function fixedInTable(view: ReportView): Table {
  const columns: readonly Column<GroupRow>[] = [
    ...GROUP,
    ['status', ({ release }) => release && release.fixedIn.status],
    ...rateColumns<GroupRow>(({ release }) => release?.fixedIn ?? view.noRelease.fixedIn),
  ];
  return tableOf('releases-fixed-in', columns, groupRows(view));
}

/**
 * Defects by the release whose net they were caught by or passed; the rate counts escapes within the window. Without
 * a release there is no release day, so no window: only the lifetime counts say something.
 */
export function shippedInTable(view: ReportView): Table {
  const columns: readonly Column<GroupRow>[] = [
    ...GROUP,
    ['maturity', ({ release }) => release && release.maturity.state],
    ['age in days', ({ release }) => ageOf(release)],
    ...rateColumns<GroupRow>(({ release }) => release && release.shippedIn),
    ...rateColumns<GroupRow>(
      ({ release }) => release?.shippedInLifetime ?? view.noRelease.shippedIn,
      'lifetime ',
    ),
    ['attributed by day', ({ release }) => release && release.attributedByDay],
    ['fewest escapes of past releases by this age', ({ release }) => release?.past?.fewest ?? null],
    ['most escapes of past releases by this age', ({ release }) => release?.past?.most ?? null],
    ['past releases', ({ release }) => release?.past?.releases ?? null],
  ];
  return tableOf('releases-shipped-in', columns, groupRows(view));
}

function ageOf(release: ReleaseView | null): Cell {
  return release && release.maturity.state !== 'not shipped' ? release.maturity.ageDays : null;
}

/** Releases by severity; the rate counts escapes within the window. */
export function releaseSeveritiesTable({ releases }: ReportView): Table {
  type Row = SeverityView & { readonly release: ReleaseView };
  const columns: readonly Column<Row>[] = [
    ...columnsOf(RELEASE, (row: Row) => row.release),
    ['severity', (row) => row.severity],
    ...rateColumns<Row>((row) => row.rate),
  ];
  const rows = releases.flatMap((release) => release.severities.map((each) => ({ ...each, release })));
  return tableOf('release-severities', columns, rows);
}

/** How the lifetime escapes of mature releases came in: all found up to and on a day. */
export function discoveryCurveTable({ releases }: ReportView): Table {
  type Row = {
    readonly release: ReleaseView;
    readonly day: number;
    readonly escapes: number;
    readonly of: number;
  };
  const columns: readonly Column<Row>[] = [
    ...columnsOf(RELEASE, (row: Row) => row.release),
    ['days since release', (row) => row.day],
    ['escapes found', (row) => row.escapes],
    ['lifetime escapes', (row) => row.of],
  ];
  const rows = releases.flatMap((release) =>
    (release.curve?.steps ?? []).map((step) => ({ release, ...step, of: release.curve?.escapes ?? 0 })),
  );
  return tableOf('discovery-curve', columns, rows);
}

/** The same of all mature releases together. */
export function pooledCurveTable({ curve }: ReportView): Table {
  type Step = NonNullable<ReportView['curve']>['steps'][number];
  const columns: readonly Column<Step>[] = [
    ['days since release', (step) => step.day],
    ['escapes found', (step) => step.escapes],
    ['lifetime escapes', () => curve && curve.escapes],
  ];
  return tableOf('discovery-curve-pooled', columns, curve?.steps ?? []);
}

/** Columns of a release that a row names by its id. */
export function releaseIdColumns<Row>(
  { releases }: Pick<ReportView, 'releases'>,
  idIn: (row: Row) => number | null,
  prefix = '',
): readonly Column<Row>[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  return columnsOf(
    RELEASE.slice(0, 4),
    (row: Row) => {
      const id = idIn(row);
      return id === null ? null : (byId.get(id) ?? null);
    },
    prefix,
  );
}

/** The latest release against the one before it. */
export function comparisonTable(view: ReportView): Table {
  type Row = { readonly name: string; readonly latest: LatestView[keyof LatestView] };
  type Compared = Extract<NonNullable<Row['latest']>['comparison'], { readonly state: 'compared' }>;
  const compared = ({ latest }: Row): Compared | null =>
    latest?.comparison.state === 'compared' ? latest.comparison : null;
  const columns: readonly Column<Row>[] = [
    ['comparison', (row) => row.name],
    ...releaseIdColumns<Row>(view, ({ latest }) => latest && latest.releaseId),
    ...releaseIdColumns<Row>(view, ({ latest }) => latest && latest.beforeId, 'before: '),
    ['state', ({ latest }) => latest?.comparison.state ?? 'no data'],
    ...columnsOf<Row, Compared>(
      [
        ['escaped', ({ first }) => first.escaped],
        ['contained', ({ first }) => first.contained],
        ['before: escaped', ({ second }) => second.escaped],
        ['before: contained', ({ second }) => second.contained],
        ['difference', (each) => (each.tooFew ? null : each.difference)],
        ['interval lower', ({ interval }) => interval.lower],
        ['interval upper', ({ interval }) => interval.upper],
        ['too few', (each) => each.tooFew],
      ],
      compared,
    ),
  ];
  return tableOf('latest-comparison', columns, [
    { name: 'mature releases', latest: view.latest.mature },
    { name: 'at the same age', latest: view.latest.sameAge },
  ]);
}

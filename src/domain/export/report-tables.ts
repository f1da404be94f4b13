import type { ReleaseView, ReportView } from '../present/report-view';
import type { Rate } from '../present/rate';
import { RATE_COLUMNS, rateCells } from './rate-cells';
import type { Cell, Table } from './table';

/** Every table of a report, as it is exported. */
export function reportTables(view: ReportView): readonly Table[] {
  return [
    headlineTable(view),
    fixedInTable(view),
    shippedInTable(view),
    reconciliationTable(view),
    provenanceTable(view),
  ];
}

const RELEASE_COLUMNS = ['project', 'release', 'release id', 'release date', 'released', 'archived'] as const;
const NO_RELEASE: readonly Cell[] = [null, 'no release', null, null, null, null];

/** Defects by the release they were repaired in. */
function fixedInTable({ releases, noRelease }: ReportView): Table {
  return {
    name: 'releases-fixed-in',
    columns: [...RELEASE_COLUMNS, 'status', ...RATE_COLUMNS],
    rows: [
      ...releases.map(({ fixedIn, ...release }) => [
        ...releaseCells(release),
        fixedIn.status,
        ...rateCells(fixedIn),
      ]),
      [...NO_RELEASE, null, ...rateCells(noRelease.fixedIn)],
    ],
  };
}

/** Defects by the release whose net they were caught by or passed; the rate counts escapes within the window. */
function shippedInTable({ releases, noRelease }: ReportView): Table {
  return {
    name: 'releases-shipped-in',
    columns: [
      ...RELEASE_COLUMNS,
      'maturity',
      'age in days',
      ...RATE_COLUMNS,
      ...RATE_COLUMNS.map((column) => `lifetime ${column}`),
      'attributed by day',
    ],
    rows: [
      ...releases.map((release) => [
        ...releaseCells(release),
        release.maturity.state,
        release.maturity.state === 'not shipped' ? null : release.maturity.ageDays,
        ...rateCells(release.shippedIn),
        ...rateCells(release.shippedInLifetime),
        release.attributedByDay,
      ]),
      // No release day, so no window: only its lifetime counts say something.
      [...NO_RELEASE, null, null, ...RATE_COLUMNS.map(() => null), ...rateCells(noRelease.shippedIn), null],
    ],
  };
}

function releaseCells(
  release: Pick<ReleaseView, 'project' | 'name' | 'id' | 'releaseDate' | 'released' | 'archived'>,
): readonly Cell[] {
  const { project, name, id, releaseDate, released, archived } = release;
  return [project, name, id, releaseDate, released, archived];
}

/** The rows that every defect read is in exactly one of, and their sum. */
function reconciliationTable({ reconciliation, read }: ReportView): Table {
  return {
    name: 'reconciliation',
    columns: ['row', 'defects'],
    rows: [...Object.entries(reconciliation), ['read', read]],
  };
}

/** How the defects in scope came by their discovery. */
function provenanceTable({ provenance }: ReportView): Table {
  const { tagged, inferred, unclassified } = provenance;
  return {
    name: 'provenance',
    columns: ['provenance', 'rule', 'defects'],
    rows: [
      ['tagged', null, tagged],
      ...Object.entries(inferred).map(([rule, defects]) => ['inferred', rule, defects]),
      ['unclassified', null, unclassified],
    ],
  };
}

function headlineTable({ headline, inScope, asOf }: ReportView): Table {
  const row = (what: string, rate: Rate): readonly Cell[] => [what, asOf, ...rateCells(rate)];
  return {
    name: 'headline',
    columns: ['set of defects', 'as of', ...RATE_COLUMNS],
    rows: [row(`headline: ${headline.basis}`, headline.rate), row('all in scope', inScope)],
  };
}

import { COVERAGES } from '../../aggregate/quality/coverage';
import type { UnmappedValue } from '../../aggregate/quality/unmapped';
import type { FlawedVersionView, MonthCoverageView, QualityView } from '../../present/quality-view';
import { TRIAGE_FIELDS } from '../../triage/lacking';
import { type Column, columnsOf, tableOf } from '../column';
import type { Table } from '../table';
import { PERIOD } from './series';

/** What each field says of the defects of a month; of the mechanism, of its escapes. */
export function coverageTable({ months }: QualityView): Table {
  type Row = MonthCoverageView;
  const columns: readonly Column<Row>[] = [
    ...columnsOf<Row, Row>(PERIOD, (row) => row),
    ...TRIAGE_FIELDS.flatMap((field) =>
      COVERAGES.filter((is) => is !== 'inferred' || field === 'discovery').map((is): Column<Row> => [
        `${field} ${is}`,
        ({ fields }) => fields[field][is],
      ]),
    ),
  ];
  return tableOf('coverage-months', columns, months);
}

/** Values that no mapping knows. */
export function unmappedValuesTable({ unmapped }: QualityView): Table {
  const columns: readonly Column<UnmappedValue>[] = [
    ['field', (row) => row.field],
    ['value id', (row) => row.id],
    ['value', (row) => row.name],
    ['defects', (row) => row.defects],
  ];
  return tableOf('unmapped-values', columns, unmapped);
}

/** Versions that cannot place a defect in time, or that are doubtful. */
export function flawedVersionsTable({ versions }: QualityView): Table {
  const columns: readonly Column<FlawedVersionView>[] = [
    ['finding', (row) => row.flaw],
    ['version id', (row) => row.id],
    ['version', (row) => row.name],
    ['date', (row) => row.date],
    ['defects', (row) => row.defects],
  ];
  return tableOf('versions-to-look-at', columns, versions);
}

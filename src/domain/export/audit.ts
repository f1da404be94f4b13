import { placedDefects } from '../aggregate/placed-defects';
import { Sprints } from '../attribute/sprints';
import type { ProjectFacts } from '../facts';
import type { Settings } from '../settings';
import { type AuditRow, auditRow } from './audit-row';
import type { Cell, Table } from './table';

/** A row for every defect read, in the order of the facts, counted or not. */
export function* auditRows(facts: ProjectFacts, settings: Settings): Generator<AuditRow> {
  const { meaning, defects } = placedDefects(facts, settings);
  const sprints = new Sprints(facts.sprints ?? [], meaning.calendar);
  for (const defect of defects) yield auditRow(facts.project.key, defect, meaning.ladder, sprints);
}

/** The audit as a table; its rows can be walked once. */
export function auditTable(facts: ProjectFacts, settings: Settings): Table {
  return { name: 'audit', columns: COLUMNS.map(([name]) => name), rows: cells(auditRows(facts, settings)) };
}

const COLUMNS: readonly (readonly [string, (row: AuditRow) => Cell])[] = [
  ['key', (row) => row.key],
  ['created', (row) => row.created],
  ['row', (row) => row.scopeRow],
  ['found from', (row) => row.foundFrom],
  ['found to', (row) => row.foundTo],
  ['provenance', (row) => row.provenance],
  ['rule', (row) => row.rule],
  ['outcome', (row) => row.outcome],
  ['came back', (row) => row.cameBack],
  ['fixed in', (row) => row.fixedIn?.release.name ?? null],
  ['fixed in id', (row) => row.fixedIn?.release.id ?? null],
  ['fixed in because', (row) => row.fixedIn?.reason ?? 'no release'],
  ['shipped in', (row) => row.shippedIn?.release.name ?? null],
  ['shipped in id', (row) => row.shippedIn?.release.id ?? null],
  ['shipped in because', (row) => row.shippedIn?.reason ?? 'no release'],
  ['found in sprint', (row) => row.foundInSprint?.name ?? null],
  ['shipped in sprint', (row) => row.shippedInSprint?.name ?? null],
];

function* cells(rows: Iterable<AuditRow>): Generator<readonly Cell[]> {
  for (const row of rows) yield COLUMNS.map(([, cell]) => cell(row));
}

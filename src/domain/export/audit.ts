import { placedDefects } from '../aggregate/placed-defects';
import { Sprints } from '../attribute/sprints';
import type { Day } from '../day';
import type { DefectFacts, ProjectFacts } from '../facts';
import { admissionOf } from '../filter/admission';
import { NO_FILTER, readingSettings, type ReportFilter } from '../filter/filter';
import type { Settings } from '../settings';
import { type AuditPosition, comparePositions, positionOf } from './audit-position';
import { type AuditRow, auditRow } from './audit-row';
import { type Column, tableOf } from './column';
import type { Table } from './table';

/**
 * A row for every defect read, counted or not, by position.
 * @param after leaves out the rows up to and with this position
 * @param filter rows say whether they are inside it
 * @param lastDay leaves out the rows of later days
 */
export function* auditRows(
  facts: ProjectFacts,
  settings: Settings,
  after: AuditPosition | null = null,
  filter: ReportFilter = NO_FILTER,
  lastDay: Day = Infinity,
): Generator<AuditRow> {
  const chosen = { [Symbol.iterator]: () => inOrderAfter(facts.defects, after, lastDay) };
  const { meaning, defects } = placedDefects(facts, readingSettings(settings, filter), chosen);
  const admits = admissionOf(filter, meaning);
  const sprints = new Sprints(facts.sprints ?? [], meaning.calendar);
  for (const defect of defects)
    yield auditRow(facts.project.key, defect, meaning.ladder, sprints, admits(defect));
}

/** By position, from after one on, up to a day. The index gives them in that order, so that of a million none need be held. */
function* inOrderAfter(
  defects: Iterable<DefectFacts>,
  after: AuditPosition | null,
  lastDay: Day,
): Generator<DefectFacts, void> {
  const inOrder = areInOrder(defects)
    ? defects
    : [...defects].sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
  for (const defect of inOrder) {
    const position = positionOf(defect);
    if (position.day > lastDay) return;
    if (after === null || comparePositions(position, after) > 0) yield defect;
  }
}

function areInOrder(defects: Iterable<DefectFacts>): boolean {
  let last: AuditPosition = { day: -Infinity, issueId: -Infinity };
  for (const defect of defects) {
    const position = positionOf(defect);
    if (comparePositions(last, position) > 0) return false;
    last = position;
  }
  return true;
}

/** The audit as a table; its rows can be walked once. */
export function auditTable(facts: ProjectFacts, settings: Settings): Table {
  return tableOf('audit', AUDIT_COLUMNS, auditRows(facts, settings));
}

export const AUDIT_COLUMNS: readonly Column<AuditRow>[] = [
  ['key', (row) => row.key],
  ['created', (row) => row.created],
  ['row', (row) => row.scopeRow],
  ['inside the filter', (row) => row.inside],
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

import { type Instant, utcDay } from '../domain/day';
import type { DefectFacts, LinkFact, NeighbourFacts } from '../domain/facts';
import { numberIn, numberOrNullIn, textIn } from './row';
import { select, type SqlRow, type SqlValue, write, writeRows } from './run';
import {
  DEFECTS_A_PAGE,
  DELETE_DEFECTS,
  deleteIssueRows,
  SELECT_DEFECTS,
  selectNeighbours,
  upsertDefects,
} from './statements/defect';

/** A defect as it was freshly read from Jira. */
export interface StoredDefect {
  readonly projectId: number;
  readonly updated: Instant;
  readonly facts: DefectFacts;
}

const LABEL_RADIX = 36;

/** Writes defects; an older state never overwrites a newer one, however often or late it comes. */
export async function saveDefects(defects: readonly StoredDefect[]): Promise<void> {
  await writeRows(upsertDefects, defects.map(toRow));
}

/** All defects of a project, read in pages that stay under Forge's limits for one answer. */
export async function loadDefects(projectId: number): Promise<readonly DefectFacts[]> {
  const defects: DefectFacts[] = [];
  for (let day = -1e6, issue = 0; ;) {
    const rows = await select(SELECT_DEFECTS, [projectId, day, day, issue]);
    for (const row of rows) defects.push(fromRow(row));
    const last = rows.at(-1);
    if (!last || rows.length < DEFECTS_A_PAGE) return defects;
    day = numberIn(last, 'created_day');
    issue = numberIn(last, 'issue_id');
  }
}

/** Those of the issues that are stored, in whatever project. */
export async function loadNeighbours(issueIds: readonly number[]): Promise<readonly NeighbourFacts[]> {
  const found: NeighbourFacts[] = [];
  for (let at = 0; at < issueIds.length; at += 500) {
    const ids = issueIds.slice(at, at + 500);
    const rows = await select(selectNeighbours(ids.length), ids);
    for (const row of rows) {
      found.push({
        id: numberIn(row, 'issue_id'),
        resolutionId: numberOrNullIn(row, 'resolution_id'),
        links: linksFrom(textIn(row, 'links')),
      });
    }
  }
  return found;
}

/** Removes every defect of a project. */
export async function deleteDefects(projectId: number): Promise<void> {
  while ((await write(DELETE_DEFECTS, [projectId])) > 0);
}

/** Takes issues out of the index. */
export async function deleteIssues(issueIds: readonly number[]): Promise<void> {
  if (issueIds.length > 0) await write(deleteIssueRows(issueIds.length), issueIds);
}

/** In the order of DEFECT_COLUMNS. */
function toRow({ projectId, updated, facts }: StoredDefect): readonly SqlValue[] {
  return [
    projectId,
    utcDay(facts.created),
    facts.id,
    facts.created,
    updated,
    facts.number,
    facts.resolved,
    facts.typeId,
    facts.statusId,
    facts.resolutionId,
    facts.severityId,
    facts.discoveryId,
    facts.originId,
    facts.mechanismId,
    facts.typeOptionId,
    facts.areaOptionId,
    facts.preventionOptionId,
    facts.affected.join(),
    facts.fixed.join(),
    facts.components.join(),
    facts.labels.map((label) => label.toString(LABEL_RADIX)).join(),
    facts.links
      .map((link) => `${link.typeId}${link.direction === 'outward' ? '>' : '<'}${link.issueId}`)
      .join(),
  ];
}

function fromRow(row: SqlRow): DefectFacts {
  return {
    id: numberIn(row, 'issue_id'),
    number: numberIn(row, 'issue_no'),
    created: numberIn(row, 'created_ms'),
    resolved: numberOrNullIn(row, 'resolved_ms'),
    typeId: numberIn(row, 'type_id'),
    statusId: numberIn(row, 'status_id'),
    resolutionId: numberOrNullIn(row, 'resolution_id'),
    severityId: numberOrNullIn(row, 'severity_id'),
    discoveryId: numberOrNullIn(row, 'discovery_id'),
    originId: numberOrNullIn(row, 'origin_id'),
    mechanismId: numberOrNullIn(row, 'mechanism_id'),
    affected: listFrom(textIn(row, 'affected_ids'), Number),
    fixed: listFrom(textIn(row, 'fixed_ids'), Number),
    components: listFrom(textIn(row, 'component_ids'), Number),
    labels: listFrom(textIn(row, 'label_ids'), (text) => parseInt(text, LABEL_RADIX)),
    links: linksFrom(textIn(row, 'links')),
    typeOptionId: numberOrNullIn(row, 'type_option_id'),
    areaOptionId: numberOrNullIn(row, 'area_option_id'),
    preventionOptionId: numberOrNullIn(row, 'prevention_option_id'),
    history: null,
  };
}

function listFrom<T>(text: string, parse: (part: string) => T): readonly T[] {
  return text === '' ? [] : text.split(',').map((part) => parse(part));
}

function linksFrom(text: string): readonly LinkFact[] {
  return listFrom(text, (part) => {
    const outward = part.includes('>');
    const [typeId, issueId] = part.split(outward ? '>' : '<').map(Number);
    return { typeId: typeId ?? 0, direction: outward ? 'outward' : 'inward', issueId: issueId ?? 0 };
  });
}

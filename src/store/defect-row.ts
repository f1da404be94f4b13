import { type Instant, utcDay } from '../domain/day';
import type { DefectFacts, LinkFact, NeighbourFacts } from '../domain/facts';
import { historyFromText, historyToText } from './history-text';
import type { Lane } from './index-state';
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from './row';
import type { SqlRow, SqlValue } from './run';
import type { DEFECT_COLUMNS } from './statements/defect';

/** A defect as it was read from Jira. */
export interface StoredDefect {
  readonly projectId: number;
  readonly lane: Lane;
  /** When the facts are known to hold: the start of a fresh read, or the issue's update as a search shows it. */
  readonly seen: Instant;
  readonly facts: DefectFacts;
}

type Row = { readonly [C in (typeof DEFECT_COLUMNS)[number]]: SqlValue };

const LABEL_RADIX = 36;

export function rowOf({ projectId, lane, seen, facts }: StoredDefect): Row {
  return {
    project_id: projectId,
    lane,
    created_day: utcDay(facts.created),
    issue_id: facts.id,
    seen_ms: seen,
    gone: 0,
    history: facts.history === null ? null : historyToText(facts.history),
    issue_no: facts.number,
    created_ms: facts.created,
    resolved_ms: facts.resolved,
    type_id: facts.typeId,
    status_id: facts.statusId,
    resolution_id: facts.resolutionId,
    severity_id: facts.severityId,
    discovery_id: facts.discoveryId,
    origin_id: facts.originId,
    mechanism_id: facts.mechanismId,
    type_option_id: facts.typeOptionId,
    area_option_id: facts.areaOptionId,
    prevention_option_id: facts.preventionOptionId,
    affected_ids: facts.affected.join(),
    fixed_ids: facts.fixed.join(),
    component_ids: facts.components.join(),
    label_ids: facts.labels.map((label) => label.toString(LABEL_RADIX)).join(),
    links: facts.links
      .map((link) => `${link.typeId}${link.direction === 'outward' ? '>' : '<'}${link.issueId}`)
      .join(),
  };
}

/** The row of an issue that is in no project's index: only there to be found by what comes late. */
export function goneRow(issueId: number, lane: Lane, seen: Instant): Row {
  const nothing = {
    resolved_ms: null,
    resolution_id: null,
    severity_id: null,
    discovery_id: null,
    history: null,
  };
  const untagged = { origin_id: null, mechanism_id: null, type_option_id: null, area_option_id: null };
  const empty = { affected_ids: '', fixed_ids: '', component_ids: '', label_ids: '', links: '' };
  const zero = { project_id: 0, created_day: 0, created_ms: 0, issue_no: 0, type_id: 0, status_id: 0 };
  return {
    ...{ ...nothing, ...untagged, ...empty, ...zero, prevention_option_id: null },
    ...{ issue_id: issueId, lane, seen_ms: seen, gone: 1 },
  };
}

export function defectFrom(row: SqlRow): DefectFacts {
  const history = textOrNullIn(row, 'history');
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
    history: history === null ? null : historyFromText(history),
  };
}

/** What has to be known of a defect of another project, from its id, resolution and links. */
export function neighbourFrom(row: SqlRow): NeighbourFacts {
  return {
    id: numberIn(row, 'issue_id'),
    resolutionId: numberOrNullIn(row, 'resolution_id'),
    links: linksFrom(textIn(row, 'links')),
  };
}

function linksFrom(text: string): readonly LinkFact[] {
  return listFrom(text, (part) => {
    const outward = part.includes('>');
    const [typeId, issueId] = part.split(outward ? '>' : '<').map(Number);
    return { typeId: typeId ?? 0, direction: outward ? 'outward' : 'inward', issueId: issueId ?? 0 };
  });
}

/** The parts of a list of ids, as the table holds it. */
export function listFrom<T>(text: string, parse: (part: string) => T): readonly T[] {
  return text === '' ? [] : text.split(',').map((part) => parse(part));
}

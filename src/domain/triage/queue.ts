import { placedDefects } from '../aggregate/placed-defects';
import type { PlacedDefect } from '../attribute/place';
import type { Day } from '../day';
import type { DefectFacts, ProjectFacts } from '../facts';
import type { Meaning, SeverityClass } from '../normalise/meaning';
import type { Settings } from '../settings';
import type { Outcome } from '../stage';
import type { TriageField } from '../suggest/history';
import { type OfferedOptions, TriageSuggester, type TriageSuggestions } from '../suggest/triage';
import { lackingOf, RECENT_DAYS } from './lacking';
import { QUEUE_SEVERITIES } from './severity-order';

/** One defect that something is to be said of. */
export interface QueueItem {
  readonly facts: DefectFacts;
  readonly severity: SeverityClass;
  readonly outcome: Outcome;
  readonly provenance: PlacedDefect['discovery']['provenance'];
  /** The mapped fields that lack a value with a meaning; never empty. */
  readonly lacks: readonly TriageField[];
}

/** What is to be triaged in a project, each list severest first, then newest. */
export interface TriageQueue {
  readonly meaning: Meaning;
  readonly recent: readonly QueueItem[];
  readonly older: readonly QueueItem[];
}

/** The in-scope defects that are not tagged with a discovery stage, or are escaped and lack origin or mechanism. */
export function triageQueue(facts: ProjectFacts, settings: Settings, asOf: Day): TriageQueue {
  const { meaning, defects } = placedDefects(facts, settings);
  const recent: QueueItem[] = [];
  const older: QueueItem[] = [];
  for (const defect of defects) {
    const lacks = askedOf(defect, settings);
    if (lacks.length === 0) continue;
    const { severity, outcome, discovery } = defect;
    const item = { facts: defect.facts, severity, outcome, provenance: discovery.provenance, lacks };
    (defect.createdDay >= asOf - RECENT_DAYS ? recent : older).push(item);
  }
  return { meaning, recent: recent.sort(inTurn), older: older.sort(inTurn) };
}

/** What each item could be given, in the order of the items. */
export function suggestionsFor(
  items: readonly QueueItem[],
  facts: Pick<ProjectFacts, 'defects'>,
  meaning: Meaning,
  offered: OfferedOptions,
): readonly TriageSuggestions[] {
  const suggester = new TriageSuggester(meaning, facts.defects);
  return items.map((item) => suggester.suggestFor(item.facts, offered));
}

/** A field that is mapped to none is not asked for: nobody could fill it. */
export function askedOf(defect: PlacedDefect, { fields }: Settings): readonly TriageField[] {
  return defect.row === 'in scope' ? lackingOf(defect).filter((field) => fields[field] !== null) : [];
}

function inTurn(a: QueueItem, b: QueueItem): number {
  return (
    QUEUE_SEVERITIES.indexOf(a.severity) - QUEUE_SEVERITIES.indexOf(b.severity) ||
    b.facts.created - a.facts.created ||
    b.facts.id - a.facts.id
  );
}

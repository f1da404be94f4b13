import type { ClosedReason } from './access';
import type { SeverityClass } from '../domain/normalise/meaning';
import type { Ladder, Outcome } from '../domain/stage';
import type { TriageSuggestions } from '../domain/suggest/triage';
import { QUEUE_SEVERITIES } from '../domain/triage/severity-order';
import type { TagField } from './issue';
import type { DefinitionCard, IndexProgress } from './report';

export const TRIAGE_TABS = ['recent', 'older'] as const;
export type TriageTab = (typeof TRIAGE_TABS)[number];

/** Issues that `triage-done` takes in one call. */
export const MOST_DONE = 1000;

/** An option that has a meaning under the settings. */
export interface MeantOption {
  readonly id: number;
  readonly name: string;
  /** What a defect with this discovery stage is; null for the options of the other fields. */
  readonly outcome: Outcome | null;
}

/** What the queue says of a defect besides its id and severity. Many defects are of one kind. */
export interface TriageKind {
  readonly outcome: Outcome;
  readonly provenance: 'tagged' | 'inferred' | 'none';
  readonly lacks: readonly TagField[];
  readonly suggestions: TriageSuggestions;
}

/** A queue in columns. Every row is described by its place in them. */
export interface PackedQueue {
  /** Issue ids in the order of the queue, each as the difference to the one before it. */
  readonly ids: readonly number[];
  /** How many rows each of `QUEUE_SEVERITIES` has; rows of one severity follow each other. */
  readonly severities: readonly number[];
  readonly kinds: readonly TriageKind[];
  /** For each row its place in `kinds`. */
  readonly kindOf: readonly number[];
}

export interface TriageRow extends TriageKind {
  readonly issueId: number;
  readonly severity: SeverityClass;
}

/** What is to be triaged of one project: ids and codes; what people read of the issues is Jira's, as the viewer. */
export interface TriageAnswer {
  readonly project: { readonly id: number; readonly key: string };
  readonly index: IndexProgress;
  /** Why only administrators of the project see this answer; null: whoever may browse it does. */
  readonly closed: ClosedReason | null;
  readonly card: DefinitionCard;
  readonly tab: TriageTab;
  readonly counts: { readonly [T in TriageTab]: number };
  /** By field its id and the options with a meaning, by id; null where none is mapped. */
  readonly fields: {
    readonly [F in TagField]: { readonly fieldId: string; readonly options: readonly MeantOption[] } | null;
  };
  readonly ladder: Ladder;
  readonly queue: PackedQueue;
}

export function packQueue(rows: readonly TriageRow[]): PackedQueue {
  const kinds: TriageKind[] = [];
  const places = new Map<string, number>();
  const kindOf = rows.map(({ outcome, provenance, lacks, suggestions }) => {
    const kind = { outcome, provenance, lacks, suggestions };
    const key = JSON.stringify(kind);
    const place = places.get(key) ?? kinds.push(kind) - 1;
    places.set(key, place);
    return place;
  });
  return {
    ids: rows.map(({ issueId }, index) => issueId - (rows[index - 1]?.issueId ?? 0)),
    severities: QUEUE_SEVERITIES.map((severity) => rows.filter((row) => row.severity === severity).length),
    kinds,
    kindOf,
  };
}

/** @throws Error when the columns do not belong together */
export function unpackQueue({ ids, severities, kinds, kindOf }: PackedQueue): readonly TriageRow[] {
  const severityOf = severities.flatMap((rows, place) =>
    Array.from({ length: rows }, () => QUEUE_SEVERITIES[place]),
  );
  let issueId = 0;
  return ids.map((step, index) => {
    issueId += step;
    const kind = kinds[kindOf[index] ?? -1];
    const severity = severityOf[index];
    if (kind === undefined || severity === undefined)
      throw new Error(`row ${index} of the queue is incomplete`);
    return { issueId, severity, ...kind };
  });
}

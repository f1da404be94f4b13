import type { ShippedInReason } from '../domain/attribute/shipped-in';
import type { Discovery } from '../domain/classify/discovery';
import type { ScopeRow } from '../domain/classify/scope';
import type { Ladder, Outcome } from '../domain/stage';
import type { TriageReason } from '../domain/suggest/triage';

/** The three fields of triage. */
export const TAG_FIELDS = ['discovery', 'origin', 'mechanism'] as const;
export type TagField = (typeof TAG_FIELDS)[number];

export interface FieldOption {
  readonly id: string;
  readonly name: string;
}

/** The option that a field has on an issue. */
export interface FieldValue extends FieldOption {
  /** Whether a mapping knows what it means. */
  readonly isMapped: boolean;
}

/** What a field could be, and why: only ever an option that it offers. */
export interface FieldSuggestion {
  readonly option: FieldOption;
  readonly reason: TriageReason;
}

/** Why the caller cannot edit a field on an issue. */
export type ReadOnlyReason =
  /** The project does not have the field (any more), or it was moved to the trash. */
  | 'not in project'
  | 'not a single select'
  | 'not on screen'
  | 'no permission'
  /** The workflow lets nobody edit the issue in its status. */
  | 'closed by status';

/** One of the three fields on one issue. */
export type TagState =
  /** The site has no field for it yet. */
  | { readonly state: 'not mapped' }
  | { readonly state: 'read only'; readonly value: FieldValue | null; readonly why: ReadOnlyReason }
  | {
      readonly state: 'editable';
      readonly value: FieldValue | null;
      readonly options: readonly FieldOption[];
      /** For an empty field of a defect that is in scope; null where there is nothing to go by. */
      readonly suggestion: FieldSuggestion | null;
    };

export type TagStates = { readonly [F in TagField]: TagState };

/** Where an issue is counted, and why. */
export interface CountedAs {
  readonly row: ScopeRow;
  readonly outcome: Outcome;
  readonly discovery: Discovery;
  readonly ladder: Ladder;
  /** Name of the mapped origin with its stages, or null. */
  readonly origin: { readonly name: string; readonly introduced: number; readonly caught: number } | null;
  readonly shippedIn: {
    readonly name: string;
    readonly reason: ShippedInReason;
    /** An escape that came this many days after the release, outside its exposure window; null for all else. */
    readonly daysLate: number | null;
  } | null;
  readonly fixedIn: { readonly name: string } | null;
}

export type IssueAnswer = {
  readonly issue: { readonly id: number; readonly key: string };
  readonly counted:
    /** The issue's type is none that the settings call a defect. */
    | { readonly state: 'not a defect' }
    /** Under a security level or restricted to roles: neither stored nor counted. */
    | { readonly state: 'secured' }
    | { readonly state: 'project not enabled' }
    | { readonly state: 'counted'; readonly as: CountedAs; readonly fields: TagStates };
};

/** The state of a defect in a word or two, as the lozenge and the panel show it. */
export const STATE_WORDS: Readonly<Record<Outcome, string>> = {
  escaped: 'Escaped',
  contained: 'Contained',
  unclassified: 'Needs triage',
};

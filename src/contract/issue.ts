import type { ShippedInReason } from '../domain/attribute/shipped-in';
import type { Discovery } from '../domain/classify/discovery';
import type { ScopeRow } from '../domain/classify/scope';
import type { Ladder, Outcome } from '../domain/stage';

/** The three fields of triage. */
export const TAG_FIELDS = ['discovery', 'origin', 'mechanism'] as const;
export type TagField = (typeof TAG_FIELDS)[number];

export interface FieldOption {
  readonly id: string;
  readonly name: string;
}

/** One of the three fields on one issue. */
export type TagState =
  /** The site has no field for it yet. */
  | { readonly state: 'not mapped' }
  /** The field is not on this issue's screen, or the caller may not edit it. */
  | { readonly state: 'read only'; readonly value: FieldOption | null }
  | {
      readonly state: 'editable';
      readonly value: FieldOption | null;
      readonly options: readonly FieldOption[];
    };

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
  readonly fields: { readonly [F in TagField]: TagState };
  readonly counted:
    /** The issue's type is none that the settings call a defect. */
    | { readonly state: 'not a defect' }
    /** Under a security level: neither stored nor counted. */
    | { readonly state: 'secured' }
    | { readonly state: 'project not enabled' }
    | { readonly state: 'counted'; readonly as: CountedAs };
};

import type { SetUpSuggestions } from '../domain/suggest/set-up';
import type { TagField } from './issue';

export interface FieldName {
  readonly id: string;
  readonly name: string;
}

/** Whether a project has a field; `unknown` where Jira does not say. */
export type Availability = 'available' | 'missing' | 'unknown';

/** A project as set-up sees it; one that the caller cannot see has no name. */
export type SetUpProjectState =
  | { readonly id: number; readonly isVisible: false }
  | {
      readonly id: number;
      readonly isVisible: true;
      readonly key: string;
      readonly name: string;
      /** It has fields and screens of its own: they are added by hand. */
      readonly isTeamManaged: boolean;
      /** Of the mapped field, else of the one that was found; null where there is neither. */
      readonly fields: { readonly [F in TagField]: Availability | null };
    };

/** How far set-up has come. */
export interface SetUpState {
  readonly fields: {
    readonly [F in TagField]: {
      /** By the site's settings; the name is null where it is no single-select field that the caller can see. */
      readonly mapped: { readonly id: string; readonly name: string | null } | null;
      /** The field that was created before, or one with the name: it is used rather than another created. */
      readonly found: FieldName | null;
    };
  };
  readonly projects: readonly SetUpProjectState[];
  /** Of company-managed projects, in Jira's order. */
  readonly screens: readonly { readonly id: number; readonly name: string }[];
}

/** What set-up proposes. Counts are Jira's estimates of the caller's visible defects in the projects asked about. */
export interface SetUpSuggestionsAnswer extends SetUpSuggestions {
  /** Select fields whose options were not read, as there are so many: only their names were looked at. */
  readonly fieldsNotRead: number;
  /** Projects that the caller cannot see, or that are not there: nothing of them is counted. */
  readonly projectsNotVisible: readonly number[];
}

/** Why a step is missing. */
export type StepProblem =
  | { readonly code: 'refused'; readonly status: number; readonly detail: string }
  | { readonly code: 'wait'; readonly retryAfterSeconds: number }
  /** A step that it builds on is missing. */
  | { readonly code: 'earlier-step' }
  /** The caller cannot see the project, or there is none. */
  | { readonly code: 'not-visible' }
  /** The field was there, made by somebody else with options of its own: they are left alone. It lacks these. */
  | { readonly code: 'not-ours'; readonly options: readonly string[] }
  /** Jira lets nobody but people do it there, by hand. */
  | { readonly code: 'team-managed' };

/** One step of the creation of a field. */
export interface CreationStep {
  readonly field: TagField;
  readonly step: 'field' | 'options' | 'project' | 'screen';
  /** Id of the project or the screen; null for the other steps. */
  readonly target: number | null;
  readonly outcome: 'done' | 'already' | 'missing';
  /** Why it is missing; null where it is not. */
  readonly problem: StepProblem | null;
}

/** What was done, was there already, or is missing. Asked again it does what is missing. */
export interface CreatedFields {
  readonly fields: {
    readonly [F in TagField]?: FieldName & {
      /** In how many projects the field is now: association reaches those that share a configuration. */
      readonly projects: number | null;
    };
  };
  readonly steps: readonly CreationStep[];
}

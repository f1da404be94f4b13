import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';
import type { SelectField } from '../domain/suggest/field-roles';
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
      /** The field that was created before and lies in Jira's trash: it is taken out rather than another created. */
      readonly trashed: FieldName | null;
      /** What a field that is created is called: not as one that serves for something else. */
      readonly newName: string;
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
  /** All select fields that the caller can see, with what tells those of one name apart. */
  readonly selectFields: readonly SelectFieldFacts[];
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

/** A select field with what tells it from another of its name. */
export interface SelectFieldFacts extends FieldName {
  /** In how many projects it is; null where Jira does not say. */
  readonly projects: number | null;
  /** How many sets of options it has; null where Jira does not say. */
  readonly contexts: number | null;
}

/** A project that can be chosen. */
export interface ListedProject {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly isTeamManaged: boolean;
  /** Jira's estimate of the caller's visible defects; null where Jira did not say. */
  readonly defects: number | null;
  /** Whether the app reads it already. */
  readonly isEnabled: boolean;
}

/** A page of the projects that the caller can see, those with most issues first. */
export interface ProjectList {
  readonly projects: readonly ListedProject[];
  readonly total: number;
  /** Where the next page starts; null on the last. */
  readonly next: number | null;
  /** Where the issue types that the settings call defects are nowhere on the site: their names. */
  readonly typesNotFound: readonly string[] | null;
}

/** A screen that the fields are to be put on. */
export interface ReachedScreen {
  readonly id: number;
  readonly name: string;
  readonly uses: readonly ('create' | 'edit' | 'view')[];
  /** The chosen projects whose defects are shown on it. */
  readonly chosen: readonly number[];
  /** With how many projects it is shared in all, those included, of the projects that were looked at. */
  readonly projects: number;
}

/** What the creation of fields reaches: association and screens reach projects that share them. */
export interface SetUpReach {
  /** Every company-managed project that gets the fields; the chosen ones first. */
  readonly projects: readonly (Pick<ListedProject, 'id' | 'key' | 'name'> & { readonly isChosen: boolean })[];
  /**
   * Whether these are all. `schemes`: Jira told only who has the same scheme, and others may share a configuration;
   * `many`: there are more projects than were looked at; `not-visible`: that many are hidden from the caller.
   */
  readonly limits: {
    readonly schemes: boolean;
    readonly many: boolean;
    readonly notVisible: number;
  };
  /** Chosen projects in which the fields have to be added by hand. */
  readonly byHand: readonly Pick<ListedProject, 'id' | 'key' | 'name'>[];
  readonly screens: readonly ReachedScreen[];
  /** Chosen projects of which Jira tells no screens. */
  readonly screensUnknown: readonly number[];
}

/** A field as it is now, for what its options mean. */
export interface FieldOptions extends SelectField {
  /** `other-type`: a field that is no single select any more; `gone`: it is deleted, in the trash, or not visible. */
  readonly state: 'select' | 'other-type' | 'trashed' | 'gone';
}

export const SET_UP_STEPS = ['projects', 'fields', 'meaning', 'values', 'start'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** Where one of the three fields comes from: mapped, created by the app, or left out. */
export type FieldChoice =
  { readonly kind: 'field'; readonly id: string } | { readonly kind: 'create' } | { readonly kind: 'none' };

/** What was chosen in a set-up that is not finished. It changes no number before its settings are saved. */
export interface SetUpDraft {
  readonly step: SetUpStep;
  readonly projectIds: readonly number[];
  /** Null until the step was seen. */
  readonly fields: { readonly [F in TagField]: FieldChoice } | null;
  /** Complete settings as edited so far, with those of the site that they were made from; null until the first choice. */
  readonly settings: { readonly edited: Settings; readonly base: Settings } | null;
  /** The revision of the site's settings that these were made from. */
  readonly settingsRevision: number;
  /** Whether what the values are thought to mean was taken over: that is done once. */
  readonly hasProposals: boolean;
}

export interface KeptDraft {
  /** Null where nothing was begun, or it was finished. */
  readonly draft: SetUpDraft | null;
  /** Of the draft: a save names the revision that it started from. 0: never saved. */
  readonly revision: number;
  readonly at: Instant | null;
  /** Whether settings were kept that this version of the app does not understand: they are left out of the draft. */
  readonly isOutdated: boolean;
}

/** A field that the app created. */
export interface OwnFieldState extends FieldName {
  readonly field: TagField;
  readonly isTrashed: boolean;
  /** Whether the site's settings map it. */
  readonly isMapped: boolean;
  /** Company-managed projects that have it; null where Jira does not say. */
  readonly projects: number | null;
}

import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { AuditAnswer } from './audit';
import type { IndexHealth, VisibleDefects } from './index-health';
import { type IssueAnswer, TAG_FIELDS } from './issue';
import type { ReportAnswer } from './report';
import type { CreatedFields, SetUpState, SetUpSuggestionsAnswer } from './set-up';
import type { SuggestionAcceptance } from './suggestion-acceptance';
import { MOST_DONE, TRIAGE_TABS, type TriageAnswer } from './triage';
import type { EarlierSettings, SettingsAnswer, SettingsSaved } from './settings';
import type { SettingsPreview } from './settings-preview';
import type { SettingsValues } from './settings-values';

const id = z.number().int().positive();
/** The revision of the document that the caller edited: a save of an older one is refused. */
const revision = z.number().int().min(0);
/** The id of an option of a select field. */
const option = z.string().regex(/^\d+$/);
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');

/** The requests of all resolvers, by name. Input of the browser: parsed by the wrapper before anything else. */
export const requests = {
  /** The report of each project; numbers of several are pooled by whoever shows them. */
  report: z.strictObject({ projectIds: z.array(id).min(1).max(50), asOf: day.optional() }),
  /** A page of the per-defect audit of a project, from its start or after where the page before ended. */
  'audit-export': z.strictObject({
    projectId: id,
    after: z.strictObject({ day: z.number().int(), issueId: id, rows: z.number().int().min(0) }).nullable(),
    /** Fewer rows a page than would fit. */
    rowsAPage: id.optional(),
  }),
  /** Where one issue is counted, and its three fields as the caller may edit them. */
  issue: z.strictObject({ issueId: id }),
  /**
   * Writes one of the three fields as the caller, if it still is what the caller saw; null is an empty field. The
   * index follows at once. How a suggestion was answered is counted.
   */
  'tag-issue': z.strictObject({
    issueId: id,
    field: z.enum(['discovery', 'origin', 'mechanism']),
    from: option.nullable(),
    optionId: option.nullable(),
    /** The option that the field was suggested to be; null: none was. */
    suggested: option.nullable(),
  }),
  /** What is to be triaged of a project: one tab of the queue. */
  'triage-queue': z.strictObject({ projectId: id, tab: z.enum(TRIAGE_TABS) }),
  /** Issues that the browser wrote to Jira, as the caller, and how suggestions were answered by that. */
  'triage-done': z.strictObject({
    projectId: id,
    issueIds: z.array(id).min(1).max(MOST_DONE),
    outcomes: z
      .array(z.strictObject({ field: z.enum(TAG_FIELDS), accepted: z.boolean() }))
      .max(MOST_DONE * TAG_FIELDS.length),
  }),
  /** How suggestions were answered in a project lately. */
  'suggestion-acceptance': z.strictObject({ projectId: id }),
  /** The enabled projects that the caller may browse. */
  projects: z.strictObject({}),
  /** The settings document of a project; without one, of the site. */
  settings: z.strictObject({ projectId: id.optional() }),
  /** The document of a project, or of the site, as a save left it. */
  'earlier-settings': z.strictObject({ projectId: id.optional(), revision: id }),
  /** What a project's numbers would be with a document; nothing is kept. */
  'preview-settings': z.strictObject({ projectId: id, document: z.unknown() }),
  /** The values of a project that settings can name, with how many defects have them. */
  'settings-values': z.strictObject({ projectId: id }),
  /** Replaces the site's settings document; without a revision, whatever it is. */
  'save-site-settings': z.strictObject({ document: z.unknown(), revision: revision.optional() }),
  /** Replaces a project's settings document; an empty one takes the project back to the site's settings. */
  'save-project-settings': z.strictObject({ projectId: id, document: z.unknown(), revision }),
  /** Replaces the settings document of a project, or of the site, by that of a settings file. */
  'import-settings': z.strictObject({ projectId: id.optional(), file: z.unknown(), revision }),
  /** The document of a settings file, checked; nothing is kept. */
  'read-settings-file': z.strictObject({ projectId: id.optional(), file: z.unknown() }),
  /** Enables projects, or reads them anew. */
  'enable-projects': z.strictObject({ projectIds: z.array(id).min(1).max(50) }),
  /** Disables a project and deletes what is stored of it. */
  'disable-project': z.strictObject({ projectId: id }),
  /** Stops a project's reading for a while, or goes on with it, also after it failed. */
  'pause-reading': z.strictObject({ projectId: id, paused: z.boolean() }),
  /** Compares every defect of a project with Jira. */
  'sweep-index': z.strictObject({ projectId: id }),
  /** How true the index is. */
  'index-health': z.strictObject({}),
  /** What Jira shows the caller and the app of each enabled project's defects. */
  'visible-defects': z.strictObject({}),
  /** How far set-up has come: the three fields on the site and in projects. */
  'set-up-state': z.strictObject({ projectIds: z.array(id).max(50) }),
  /** What set-up proposes from what the site and the projects have. */
  'set-up-suggestions': z.strictObject({ projectIds: z.array(id).min(1).max(20) }),
  /** Creates what is missing of the fields, as the caller; may be asked again. */
  'create-fields': z.strictObject({
    fields: z.array(z.enum(TAG_FIELDS)).min(1).max(3),
    projectIds: z.array(id).min(1).max(50),
    screenIds: z.array(id).max(20),
  }),
} as const;

export type ResolverName = keyof typeof requests;
export type RequestOf<N extends ResolverName> = z.infer<(typeof requests)[N]>;

/** The data of all resolvers' answers, by name. */
export interface Answers {
  readonly report: ReportAnswer;
  readonly 'audit-export': AuditAnswer;
  readonly issue: IssueAnswer;
  readonly 'tag-issue': IssueAnswer;
  readonly 'triage-queue': TriageAnswer;
  /** Of the issues that were told, so many are of the project's index and are read again. */
  readonly 'triage-done': { readonly noticed: number };
  readonly 'suggestion-acceptance': SuggestionAcceptance;
  readonly projects: {
    readonly projects: readonly { readonly id: number; readonly key: string; readonly name: string }[];
  };
  readonly settings: SettingsAnswer;
  readonly 'earlier-settings': EarlierSettings;
  readonly 'preview-settings': SettingsPreview;
  readonly 'settings-values': SettingsValues;
  readonly 'save-site-settings': SettingsSaved;
  readonly 'save-project-settings': SettingsSaved;
  readonly 'import-settings': SettingsSaved;
  readonly 'read-settings-file': { readonly document: unknown };
  readonly 'enable-projects': { readonly enabled: readonly number[] };
  readonly 'disable-project': { readonly disabled: number };
  readonly 'pause-reading': { readonly paused: boolean };
  readonly 'sweep-index': { readonly started: true };
  readonly 'index-health': IndexHealth;
  readonly 'visible-defects': { readonly projects: readonly VisibleDefects[] };
  readonly 'set-up-state': SetUpState;
  readonly 'set-up-suggestions': SetUpSuggestionsAnswer;
  readonly 'create-fields': CreatedFields;
}

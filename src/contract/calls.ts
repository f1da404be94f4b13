import { z } from 'zod';
import { type Instant, parseDay } from '../domain/day';
import type { ReportAccess } from './access';
import type { AuditAnswer } from './audit';
import { filterRequest, traitFilter } from './filter';
import { type GadgetAnswer, gadgetRequest } from './gadget';
import type { IndexHealth, VisibleDefects } from './index-health';
import { type IssueAnswer, TAG_FIELDS } from './issue';
import { issueSet, type IssueSetAnswer } from './issue-set';
import type { ProjectAnswer } from './report';
import { MOST_DONE, TRIAGE_TABS, type TriageAnswer } from './triage';
import {
  type CreatedFields,
  type FieldOptions,
  type KeptDraft,
  type OwnFieldState,
  type ProjectList,
  SET_UP_STEPS,
  type SetUpReach,
  type SetUpState,
  type SetUpSuggestionsAnswer,
} from './set-up';
import type { EarlierSettings, SettingsAnswer, SettingsSaved } from './settings';
import type { SettingsPreview } from './settings-preview';
import type { SettingsValues } from './settings-values';
import type { DatabaseCheck, JiraCheck, SignsOfLife } from './site-check';
import type { SprintReviewAnswer } from './sprint-review';

const id = z.number().int().positive();
const count = z.number().int().min(0);
/** The revision of the document that the caller edited: a save of an older one is refused. */
const revision = z.number().int().min(0);
/** The id of an option of a select field. */
const option = z.string().regex(/^\d+$/);
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');

const fieldId = z.string().regex(/^customfield_\d+$/);
/** Issue types that are defects, where they are not yet those of the settings. */
const types = z
  .array(z.union([z.string().max(255), z.strictObject({ id: z.string().max(20) })]))
  .min(1)
  .max(1000);
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), id: fieldId }),
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('none') }),
]);
const draft = z.strictObject({
  step: z.enum(SET_UP_STEPS),
  projectIds: z.array(id).max(50),
  fields: z.strictObject({ discovery: choice, origin: choice, mechanism: choice }).nullable(),
  settings: z.strictObject({ edited: z.unknown(), base: z.unknown() }).nullable(),
  settingsRevision: revision,
  hasProposals: z.boolean(),
});

/** The requests of all resolvers, by name. Input of the browser: parsed by the wrapper before anything else. */
export const requests = {
  /** The report of one project; of several, who pools them asks for each, so that an answer stays small. */
  report: z.strictObject({
    projectId: id,
    asOf: day.optional(),
    filter: filterRequest.optional(),
  }),
  /** What a gadget shows, of those of its projects that the caller may browse. */
  gadget: gadgetRequest,
  /** A page of the per-defect audit of a project, from its start or after where the page before ended. */
  'audit-export': z.strictObject({
    projectId: id,
    after: z.strictObject({ day: z.number().int(), issueId: count, rows: count }).nullable(),
    /** Rows say whether they are inside it; "tagged only" classifies them anew. */
    filter: filterRequest.optional(),
    /** Fewer rows a page than would fit. */
    rowsAPage: id.optional(),
  }),
  /** The issues behind a number of the report, or of the report as it was filtered. */
  'issue-set': z.strictObject({ projectId: id, set: issueSet, filter: filterRequest.optional() }),
  /** The review of a sprint of the project's board, or from one date to another; of neither: the usual span. */
  'sprint-review': z
    .strictObject({
      projectId: id,
      sprintId: id.optional(),
      from: day.optional(),
      to: day.optional(),
      filter: traitFilter.optional(),
    })
    .superRefine(({ sprintId, from, to }, context) => {
      const refuse = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (sprintId !== undefined && (from ?? to) !== undefined)
        refuse('sprintId', 'cannot be given beside two dates; leave one out');
      if ((from === undefined) !== (to === undefined))
        refuse(from === undefined ? 'from' : 'to', 'must be given beside the other date');
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
  /** The enabled projects that the caller may browse. */
  projects: z.strictObject({}),
  /** Who may see the numbers of a project. */
  'report-access': z.strictObject({ projectId: id }),
  /** Opens the numbers of a project to all who may browse it, or closes them again. */
  'open-report': z.strictObject({ projectId: id, open: z.boolean() }),
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
  /** Whether the database answers, and how it would run the app's statements. */
  'check-database': z.strictObject({}),
  /** What Jira says of time and rates, and which mapped fields the caller can set. */
  'check-jira': z.strictObject({}),
  /** When something last came from outside by itself: events, the schedule, the queue. */
  'signs-of-life': z.strictObject({}),
  /** Puts a message into the queue whose arrival is a sign of life. */
  'test-queue': z.strictObject({}),
  /** How far set-up has come: the three fields on the site and in projects. */
  'set-up-state': z.strictObject({
    projectIds: z.array(id).max(50),
    /** The fields that are asked about, instead of those that are mapped or found. */
    fields: z
      .strictObject({
        discovery: fieldId.nullable(),
        origin: fieldId.nullable(),
        mechanism: fieldId.nullable(),
      })
      .optional(),
  }),
  /** The projects that can be chosen. */
  'set-up-projects': z.strictObject({
    text: z.string().max(200),
    from: z.number().int().min(0),
    types: types.optional(),
  }),
  /** Those of the projects that are chosen already, with the same facts. */
  'set-up-chosen': z.strictObject({ projectIds: z.array(id).max(50) }),
  /** What creating the fields reaches. */
  'set-up-reach': z.strictObject({ projectIds: z.array(id).min(1).max(50), types: types.optional() }),
  /** The options of fields as they are now. */
  'set-up-options': z.strictObject({ fieldIds: z.array(fieldId).max(10) }),
  /** What was chosen in a set-up that is not finished. */
  'set-up-draft': z.strictObject({}),
  /** Keeps what was chosen; null forgets it. */
  'save-set-up-draft': z.strictObject({ draft: draft.nullable(), revision }),
  /** The fields that the app created. */
  'own-fields': z.strictObject({}),
  /** Moves a field that the app created into Jira's trash, or out of it. */
  'trash-field': z.strictObject({ fieldId, trash: z.boolean() }),
  /** What set-up proposes from what the site and the projects have. */
  'set-up-suggestions': z.strictObject({
    projectIds: z.array(id).min(1).max(50),
    /** The field whose values are counted as severities, instead of the one that is mapped. */
    severity: z.union([z.literal('priority'), fieldId]).optional(),
    types: types.optional(),
  }),
  /** Creates what is missing of the fields, as the caller; may be asked again. */
  'create-fields': z.strictObject({
    fields: z.array(z.enum(TAG_FIELDS)).min(1).max(3),
    projectIds: z.array(id).max(50),
    screenIds: z.array(id).max(20),
    /** Fields that serve for something else: none of them is used, whatever it is called. */
    taken: z.array(fieldId).max(10).optional(),
  }),
} as const;

export type ResolverName = keyof typeof requests;
export type RequestOf<N extends ResolverName> = z.infer<(typeof requests)[N]>;

/** The data of all resolvers' answers, by name. */
export interface Answers {
  readonly report: ProjectAnswer;
  readonly gadget: GadgetAnswer;
  readonly 'audit-export': AuditAnswer;
  readonly 'issue-set': IssueSetAnswer;
  readonly 'sprint-review': SprintReviewAnswer;
  readonly issue: IssueAnswer;
  readonly 'tag-issue': IssueAnswer;
  readonly 'triage-queue': TriageAnswer;
  /** Of the issues that were told, so many are of the project's index and are read again. */
  readonly 'triage-done': { readonly noticed: number };
  readonly projects: {
    readonly projects: readonly { readonly id: number; readonly key: string; readonly name: string }[];
  };
  readonly 'report-access': ReportAccess;
  readonly 'open-report': ReportAccess;
  readonly settings: SettingsAnswer;
  readonly 'earlier-settings': EarlierSettings;
  readonly 'preview-settings': SettingsPreview;
  readonly 'settings-values': SettingsValues;
  readonly 'save-site-settings': SettingsSaved;
  readonly 'save-project-settings': SettingsSaved;
  readonly 'read-settings-file': { readonly document: unknown };
  readonly 'enable-projects': { readonly enabled: readonly number[] };
  readonly 'disable-project': { readonly disabled: number };
  readonly 'pause-reading': { readonly paused: boolean };
  readonly 'sweep-index': { readonly started: true };
  readonly 'index-health': IndexHealth;
  readonly 'visible-defects': { readonly projects: readonly VisibleDefects[] };
  readonly 'check-database': DatabaseCheck;
  readonly 'check-jira': JiraCheck;
  readonly 'signs-of-life': SignsOfLife;
  /** When it was put there, by the app's clock. */
  readonly 'test-queue': { readonly asked: Instant };
  readonly 'set-up-state': SetUpState;
  readonly 'set-up-suggestions': SetUpSuggestionsAnswer;
  readonly 'create-fields': CreatedFields;
  readonly 'set-up-projects': ProjectList;
  readonly 'set-up-chosen': Pick<ProjectList, 'projects'>;
  readonly 'set-up-reach': SetUpReach;
  readonly 'set-up-options': { readonly fields: readonly FieldOptions[] };
  readonly 'set-up-draft': KeptDraft;
  readonly 'save-set-up-draft': { readonly revision: number };
  readonly 'own-fields': { readonly fields: readonly OwnFieldState[] };
  readonly 'trash-field': { readonly fields: readonly OwnFieldState[] };
}

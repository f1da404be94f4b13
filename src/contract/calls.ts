import { z } from 'zod';
import { parseDay } from '../domain/day';
import type { AuditAnswer } from './audit';
import { filterRequest } from './filter';
import { type GadgetAnswer, gadgetRequest } from './gadget';
import type { IndexHealth, VisibleDefects } from './index-health';
import { type IssueAnswer, TAG_FIELDS } from './issue';
import { issueSet, type IssueSetAnswer } from './issue-set';
import type { ReportAnswer } from './report';
import type { CreatedFields, SetUpState, SetUpSuggestionsAnswer } from './set-up';
import type { SettingsAnswer, SettingsSaved } from './settings';

const id = z.number().int().positive();
/** The revision of the document that the caller edited: a save of an older one is refused. */
const revision = z.number().int().min(0);
/** The id of an option of a select field. */
const option = z.string().regex(/^\d+$/);
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');

/** The requests of all resolvers, by name. Input of the browser: parsed by the wrapper before anything else. */
export const requests = {
  /** The report of each project; numbers of several are pooled by whoever shows them. */
  report: z.strictObject({
    projectIds: z.array(id).min(1).max(50),
    asOf: day.optional(),
    filter: filterRequest.optional(),
  }),
  /** What a gadget shows, of those of its projects that the caller may browse. */
  gadget: gadgetRequest,
  /** A page of the per-defect audit of a project, from its start or after where the page before ended. */
  'audit-export': z.strictObject({
    projectId: id,
    after: z.strictObject({ day: z.number().int(), issueId: id, rows: z.number().int().min(0) }).nullable(),
    /** Rows say whether they are inside it; "tagged only" classifies them anew. */
    filter: filterRequest.optional(),
    /** Fewer rows a page than would fit. */
    rowsAPage: id.optional(),
  }),
  /** The issues behind a number of the report, or of the report as it was filtered. */
  'issue-set': z.strictObject({ projectId: id, set: issueSet, filter: filterRequest.optional() }),
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
  /** The enabled projects that the caller may browse. */
  projects: z.strictObject({}),
  /** The settings document of a project; without one, of the site. */
  settings: z.strictObject({ projectId: id.optional() }),
  /** Replaces the site's settings document; without a revision, whatever it is. */
  'save-site-settings': z.strictObject({ document: z.unknown(), revision: revision.optional() }),
  /** Replaces a project's settings document; an empty one takes the project back to the site's settings. */
  'save-project-settings': z.strictObject({ projectId: id, document: z.unknown(), revision }),
  /** Replaces the settings document of a project, or of the site, by that of a settings file. */
  'import-settings': z.strictObject({ projectId: id.optional(), file: z.unknown(), revision }),
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
  readonly gadget: GadgetAnswer;
  readonly 'audit-export': AuditAnswer;
  readonly 'issue-set': IssueSetAnswer;
  readonly issue: IssueAnswer;
  readonly 'tag-issue': IssueAnswer;
  readonly projects: {
    readonly projects: readonly { readonly id: number; readonly key: string; readonly name: string }[];
  };
  readonly settings: SettingsAnswer;
  readonly 'save-site-settings': SettingsSaved;
  readonly 'save-project-settings': SettingsSaved;
  readonly 'import-settings': SettingsSaved;
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

import { z } from 'zod';
import { parseDay } from '../domain/day';
import { REOPEN_POLICIES, SEVERITIES } from '../domain/settings';

const name = z.string().trim().min(1).max(255);
const JIRA_ID = 'must be the number of a Jira value in quotes, such as "10010"';
const matcher = z.union(
  [name, z.strictObject({ id: z.string(JIRA_ID).regex(/^\d+$/, JIRA_ID) })],
  'must be a name of 1 to 255 characters, or a Jira value as {"id": "10010"}',
);
const matchers = z.array(matcher).max(1000);
const range = z.union(
  [name, z.strictObject({ from: name, to: name })],
  'must be a stage, "before release", "after release", or {"from": a stage, "to": a stage}',
);
const FIELD_ID = 'must be the id of a Jira field, such as "customfield_10050"';
const fieldId = z.string(FIELD_ID).regex(/^customfield_\d+$/, FIELD_ID);
const fraction = z.number().min(0).max(1);
const severity = z.enum(SEVERITIES);
const DAY = 'is not a day; write yyyy-mm-dd';
const day = z.string(DAY).refine((text) => parseDay(text) !== null, DAY);
const escapesAllowed = z.number().int().min(0).max(1_000_000).nullable();
const dimension = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('components') }),
  z.strictObject({ from: z.literal('field'), field: fieldId }),
  z.strictObject({ from: z.literal('labels'), prefix: name }),
]);

/**
 * The shape of a settings document: every part is optional and a missing part keeps its default; a list replaces
 * the default list. What this cannot say (stages that must be on the ladder) is checked once the defaults are in.
 */
export const settingsDocument = z.strictObject({
  timeZone: name.optional(),
  defects: z
    .strictObject({
      types: matchers.min(1).optional(),
      filter: z.string().trim().min(1).max(5000).nullable().optional(),
      horizonMonths: z.number().int().min(1).max(1200).nullable().optional(),
    })
    .optional(),
  fields: z
    .strictObject({
      discovery: fieldId.nullable().optional(),
      origin: fieldId.nullable().optional(),
      mechanism: fieldId.nullable().optional(),
      severity: z
        .union(
          [z.literal('priority'), fieldId],
          'must be "priority" or the id of a Jira field, such as "customfield_10050"',
        )
        .optional(),
      prevention: fieldId.nullable().optional(),
    })
    .optional(),
  ladder: z
    .strictObject({
      stages: z.array(name).min(2).max(20).optional(),
      releaseLine: name.optional(),
      boundary: name.optional(),
    })
    .optional(),
  discovery: z
    .array(z.strictObject({ options: matchers.min(1), range }))
    .max(200)
    .optional(),
  origins: z
    .array(z.strictObject({ name, introduced: name, caught: name, options: matchers.default([]) }))
    .max(100)
    .optional(),
  mechanisms: z
    .array(z.strictObject({ name, preventable: z.boolean(), options: matchers.default([]) }))
    .max(100)
    .optional(),
  severities: z
    .strictObject({
      critical: matchers.optional(),
      high: matchers.optional(),
      medium: matchers.optional(),
      low: matchers.optional(),
    })
    .optional(),
  scope: z
    .strictObject({
      duplicate: z
        .strictObject({ resolutions: matchers.optional(), linkTypes: matchers.optional() })
        .optional(),
      rejected: z.strictObject({ resolutions: matchers.optional() }).optional(),
      accepted: z.strictObject({ labels: matchers.optional() }).optional(),
      unconfirmed: z.strictObject({ statuses: matchers.optional() }).optional(),
      severityFloor: severity.nullable().optional(),
      countNotPreventable: z.boolean().optional(),
    })
    .optional(),
  inference: z
    .strictObject({
      enabled: z.boolean().optional(),
      ownRules: z
        .array(
          z.union(
            [z.strictObject({ label: matcher, range }), z.strictObject({ component: matcher, range })],
            'must be {"label": a name, "range": a range} or {"component": a name, "range": a range}',
          ),
        )
        .max(200)
        .optional(),
      serviceDesk: z.boolean().optional(),
      releaseDate: z.boolean().optional(),
      onImportSpikes: z.boolean().optional(),
    })
    .optional(),
  releases: z
    .strictObject({
      notReleases: matchers.optional(),
      excludeSuggested: z.boolean().optional(),
      kinds: z
        .array(z.strictObject({ kind: name, pattern: name }))
        .max(50)
        .optional(),
    })
    .optional(),
  dimensions: z
    .strictObject({ type: dimension.nullable().optional(), area: dimension.nullable().optional() })
    .optional(),
  trend: z
    .strictObject({
      baseline: z.strictObject({ from: day, to: day }).nullable().optional(),
      movingAverage: z.number().int().min(1).max(50).optional(),
    })
    .optional(),
  reopened: z
    .strictObject({ policy: z.enum(REOPEN_POLICIES).optional(), statuses: matchers.optional() })
    .optional(),
  followThrough: z
    .strictObject({
      linkTypes: matchers.optional(),
      labels: matchers.optional(),
      options: matchers.optional(),
    })
    .optional(),
  severityTargets: z
    .strictObject({
      critical: escapesAllowed.optional(),
      high: escapesAllowed.optional(),
      medium: escapesAllowed.optional(),
      low: escapesAllowed.optional(),
    })
    .optional(),
  exposureWindowDays: z.number().int().min(0).max(3650).optional(),
  minimumN: z.number().int().min(1).max(1000).optional(),
  headline: z
    .strictObject({
      releases: z.number().int().min(1).max(100).optional(),
      fallbackDays: z.number().int().min(1).max(3650).optional(),
    })
    .optional(),
  bands: z
    .strictObject({
      healthy: fraction.optional(),
      attention: fraction.optional(),
      leaking: fraction.optional(),
    })
    .optional(),
  target: fraction.nullable().optional(),
});

/** What a site or a project departs from the defaults in. */
export type SettingsDocument = z.infer<typeof settingsDocument>;

import { z } from 'zod';
import type { Instant } from '../domain/day';
import { LAMPS } from '../domain/aggregate/lamps';
import { INFERENCE_RULES } from '../domain/classify/discovery';
import { parseDay } from '../domain/day';
import type { Criterion } from '../domain/issue-set/criterion';
import { type IssueSet, MOST_RELEASES, SET_ROWS } from '../domain/issue-set/issue-set';
import { SEVERITIES } from '../domain/settings';
import { qualityCriteria } from './quality-criterion';

/** The issues behind a number, by keys or, where Jira's query language can say it exactly, by a query. */
export interface IssueSetAnswer {
  readonly projectKey: string;
  /** Numbers of the keys, the severest first; at most 500. */
  readonly numbers: readonly number[];
  /** All issues of the set. */
  readonly total: number;
  /** Finds the whole set; null: no query does. */
  readonly jql: string | null;
  readonly dataAsOf: Instant | null;
}

const name = z.string().min(1).max(255);
const nameOrNull = name.nullable();
const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day; write yyyy-mm-dd');
const releases = z.array(z.number().int().positive().nullable()).min(1).max(MOST_RELEASES).readonly();

const foundAt = z.union([
  z.strictObject({ stage: name }),
  z.enum(['before release', 'after release, stage unknown', 'no discovery']),
]);

const criterion = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('outcome'),
    is: z.enum(['escaped', 'contained', 'unclassified', 'classified']),
  }),
  z.strictObject({ by: z.literal('severity'), is: z.enum([...SEVERITIES, 'unmapped', 'none']) }),
  z.strictObject({ by: z.literal('provenance'), is: z.enum(['tagged', 'inferred', ...INFERENCE_RULES]) }),
  z.strictObject({ by: z.literal('origin'), is: nameOrNull }),
  z.strictObject({ by: z.literal('found'), at: foundAt }),
  z.strictObject({ by: z.literal('verdict'), is: z.enum(['impossible', 'in place', 'leaked', 'judged']) }),
  z.strictObject({ by: z.literal('catch'), stage: name, is: z.enum(['found', 'found there or later']) }),
  z.strictObject({
    by: z.literal('flow'),
    stage: name,
    is: z.enum(['leaked in', 'introduced', 'entered', 'found', 'leaked out']),
  }),
  z.strictObject({ by: z.literal('layer'), is: nameOrNull }),
  z.strictObject({ by: z.literal('mechanism'), is: nameOrNull }),
  z.strictObject({ by: z.literal('prevention'), is: z.enum(['yes', 'no', 'unknown']) }),
  z.strictObject({ by: z.literal('type'), is: nameOrNull }),
  z.strictObject({ by: z.literal('area'), is: nameOrNull }),
  z.strictObject({ by: z.literal('fixed in'), releases }),
  z.strictObject({ by: z.literal('shipped in'), releases }),
  z.strictObject({ by: z.literal('day alone') }),
  z.strictObject({ by: z.literal('window') }),
  z.strictObject({ by: z.literal('age'), upTo: z.number().int() }),
  z.strictObject({ by: z.literal('lamp'), is: z.enum(LAMPS), counts: z.enum(['of', 'found']) }),
  z.strictObject({ by: z.literal('created'), from: day, to: day }),
  z.strictObject({ by: z.literal('triage'), is: z.enum(['untagged', 'incomplete']) }),
  z.strictObject({ by: z.literal('conflict') }),
  z.strictObject({ by: z.literal('unmapped'), field: z.enum(['discovery', 'origin', 'mechanism']) }),
  z.strictObject({ by: z.literal('unknown version') }),
  ...qualityCriteria,
]) satisfies z.ZodType<Criterion>;

/** The description of a set, as the browser sends it: names are compared, never run. */
export const issueSet = z.strictObject({
  row: z.enum(SET_ROWS),
  criteria: z.array(criterion).max(8).readonly(),
}) satisfies z.ZodType<IssueSet>;

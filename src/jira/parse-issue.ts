import { z } from 'zod';
import type { Instant } from '../domain/day';
import { type DefectFacts, type FactNames, type LinkFact, UNMAPPABLE } from '../domain/facts';
import { type Matcher, matchingIds } from '../domain/names';
import type { MappedFields } from './fields';
import { isLimited } from './restriction';
import { labelCode, valueCode } from './text-code';
import { idOf, instantOf, namedOf } from './values';

/** A name that Jira gave for an id. */
export interface SeenName {
  readonly kind: keyof FactNames;
  readonly id: number;
  readonly name: string;
}

/** An issue as the index may store it. */
export interface ReadDefect {
  readonly kind: 'defect';
  readonly key: string;
  readonly projectId: number;
  readonly updated: Instant;
  readonly facts: DefectFacts;
  readonly names: readonly SeenName[];
}

/** What one issue of a search answer is to the index. */
export type ReadIssue =
  | ReadDefect
  /** Under a security level or restricted to roles: neither stored nor counted. */
  | { readonly kind: 'secured'; readonly key: string }
  | { readonly kind: 'unreadable'; readonly id: string; readonly problem: string };

const option = z.object({ id: idOf, value: z.string() });
const oneValue = z.object({ id: z.string().min(1), name: z.string() });
const oneOption = z.union([option, z.tuple([option]).transform(([only]) => only)]);
const linked = z.object({ id: idOf });
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const issuelinks = list(
  z.object({ type: namedOf, outwardIssue: linked.optional(), inwardIssue: linked.optional() }),
);
const withLinks = z.object({ id: idOf, fields: z.object({ issuelinks: issuelinks.catch([]) }) });

const issueOf = z.object({
  id: idOf,
  key: z.string().regex(/-\d+$/),
  fields: z
    .object({
      project: linked,
      issuetype: namedOf,
      status: namedOf,
      resolution: namedOf.nullish(),
      created: instantOf,
      updated: instantOf.nullish(),
      resolutiondate: instantOf.nullish(),
      security: z.unknown().optional(),
      issuerestriction: z.unknown().optional(),
      versions: list(linked),
      fixVersions: list(linked),
      components: list(namedOf),
      labels: list(z.string()),
      priority: namedOf.nullish(),
      issuelinks,
    })
    .loose(),
});
type Fields = z.infer<typeof issueOf>['fields'];

/** Jira's JSON of an issue as facts. What cannot be read is named, not dropped. */
export function readIssue(json: unknown, mapped: MappedFields): ReadIssue {
  const parsed = issueOf.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const id = z.object({ id: z.string() }).safeParse(json).data?.id ?? 'unknown';
    return { kind: 'unreadable', id, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  const { id, key, fields } = parsed.data;
  if (isLimited(fields)) return { kind: 'secured', key };
  const names: SeenName[] = [];
  const named = (
    kind: keyof FactNames,
    value: { id: number; name: string } | null | undefined,
  ): number | null => {
    if (!value) return null;
    names.push({ kind, id: value.id, name: value.name });
    return value.id;
  };
  const optionIn = (fieldId: string | null): number | null => {
    const value = fieldId === null ? null : optionOf(fields[fieldId]);
    return value === null || value.id === UNMAPPABLE ? (value?.id ?? null) : named('options', value);
  };
  const valueIn = (fieldId: string | null): number | null => {
    const value = fieldId === null ? undefined : oneValue.safeParse(fields[fieldId]).data;
    return value ? named('options', { id: valueCode(value.id), name: value.name }) : optionIn(fieldId);
  };
  named('types', fields.issuetype);
  named('statuses', fields.status);
  const facts: DefectFacts = {
    id,
    number: Number(key.slice(key.lastIndexOf('-') + 1)),
    created: fields.created,
    resolved: fields.resolutiondate ?? null,
    typeId: fields.issuetype.id,
    statusId: fields.status.id,
    resolutionId: named('resolutions', fields.resolution),
    severityId:
      mapped.severity === 'priority' ? named('priorities', fields.priority) : optionIn(mapped.severity),
    discoveryId: optionIn(mapped.discovery),
    originId: optionIn(mapped.origin),
    mechanismId: optionIn(mapped.mechanism),
    affected: (fields.versions ?? []).map((version) => version.id),
    fixed: (fields.fixVersions ?? []).map((version) => version.id),
    components: (fields.components ?? []).flatMap((component) => named('components', component) ?? []),
    labels: (fields.labels ?? []).flatMap(
      (label) => named('labels', { id: labelCode(label), name: label }) ?? [],
    ),
    links: linksOf(fields, (type) => named('linkTypes', type)),
    typeOptionId: valueIn(mapped.type),
    areaOptionId: valueIn(mapped.area),
    preventionOptionId: optionIn(mapped.prevention),
    history: null,
  };
  return {
    kind: 'defect',
    key,
    projectId: fields.project.id,
    updated: fields.updated ?? fields.created,
    facts,
    names,
  };
}

/** A value of a select field. */
export interface Option {
  /** `UNMAPPABLE` for what is not one option. */
  readonly id: number;
  readonly name: string;
}

/** The value of a select field in Jira's JSON; null where it is empty. */
export function optionOf(value: unknown): Option | null {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return null;
  const chosen = oneOption.safeParse(value).data;
  return chosen ? { id: chosen.id, name: chosen.value } : { id: UNMAPPABLE, name: '' };
}

/** The fields that Jira's JSON of an issue holds, be they empty: those that the issue's project has. */
export function fieldsIn(json: unknown): ReadonlySet<string> {
  const fields = z.object({ fields: z.record(z.string(), z.unknown()) }).safeParse(json).data?.fields;
  return new Set(Object.keys(fields ?? {}));
}

/** The id of an issue of which no more was asked; null when there is none. */
export function issueIdIn(json: unknown): number | null {
  return linked.safeParse(json).data?.id ?? null;
}

/** The issues that an issue links to, in either direction; none where the answer does not hold them. */
export function linkEndsIn(json: unknown): { readonly id: number; readonly others: readonly number[] } {
  const { id, fields } = withLinks.parse(json);
  return { id, others: linksOf(fields, () => undefined).map(({ issueId }) => issueId) };
}

/** When an issue was created; null when the answer does not hold it. */
export function createdIn(json: unknown): Instant | null {
  return z.object({ fields: z.object({ created: instantOf }) }).safeParse(json).data?.fields.created ?? null;
}

/** When an issue was last updated; null when the answer does not hold it. */
export function updatedIn(json: unknown): Instant | null {
  return z.object({ fields: z.object({ updated: instantOf }) }).safeParse(json).data?.fields.updated ?? null;
}

/** The id of an issue's project; null when the answer does not hold it. */
export function projectIdIn(json: unknown): number | null {
  return z.object({ fields: z.object({ project: linked }) }).safeParse(json).data?.fields.project.id ?? null;
}

/** Whether the issue's type is one that the settings call a defect. */
export function isDefectType({ facts, names }: ReadDefect, types: readonly Matcher[]): boolean {
  const typeNames = new Map(names.filter((name) => name.kind === 'types').map(({ id, name }) => [id, name]));
  return matchingIds(types, typeNames).has(facts.typeId);
}

function linksOf(
  fields: Pick<Fields, 'issuelinks'>,
  name: (type: { id: number; name: string }) => unknown,
): readonly LinkFact[] {
  return (fields.issuelinks ?? []).flatMap(({ type, outwardIssue, inwardIssue }): LinkFact[] => {
    name(type);
    return [
      ...(outwardIssue ? [{ typeId: type.id, direction: 'outward' as const, issueId: outwardIssue.id }] : []),
      ...(inwardIssue ? [{ typeId: type.id, direction: 'inward' as const, issueId: inwardIssue.id }] : []),
    ];
  });
}

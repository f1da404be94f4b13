import { type DefectFacts, type ProjectFacts, UNMAPPABLE } from '../facts';
import type { NamesById } from '../names';

export const VALUE_KINDS = [
  'types',
  'statuses',
  'resolutions',
  'priorities',
  'components',
  'labels',
  'linkTypes',
  'versions',
] as const;
/** A kind of value that settings name. */
export type ValueKind = (typeof VALUE_KINDS)[number];

export const FIELD_ROLES = [
  'discovery',
  'origin',
  'mechanism',
  'severity',
  'prevention',
  'type',
  'area',
] as const;
/** What a mapped field tells. */
export type FieldRole = (typeof FIELD_ROLES)[number];

/** A value with how many defects have it. */
export interface CountedOption {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface ValueCounts {
  readonly read: number;
  /** Each value that is known, also those that no defect has. */
  readonly values: { readonly [K in ValueKind]: readonly CountedOption[] };
  /** Each option that a defect has; null of a field that is not mapped, and of the priority. */
  readonly options: { readonly [R in FieldRole]: readonly CountedOption[] | null };
}

/** Counts the defects that have each value, the most frequent first; a defect with several counts in each. */
export function valueCounts(
  facts: ProjectFacts,
  mapped: { readonly [R in FieldRole]: string | null },
): ValueCounts {
  const counts = { ...tallies(VALUE_KINDS), ...tallies(FIELD_ROLES) };
  let read = 0;
  for (const defect of facts.defects) {
    read++;
    for (const kind of VALUE_KINDS) count(counts[kind], valuesOf(defect, kind, mapped, facts.linkedIssues));
    for (const role of FIELD_ROLES) count(counts[role], [optionOf(defect, role)]);
  }
  const versions = new Map(facts.versions.map(({ id, name }) => [id, name]));
  const names = (kind: ValueKind): NamesById => (kind === 'versions' ? versions : facts.names[kind]);
  return {
    read,
    values: record(VALUE_KINDS, (kind) => counted(counts[kind], names(kind), true)),
    options: record(FIELD_ROLES, (role) =>
      mapped[role] === null || mapped[role] === 'priority'
        ? null
        : counted(counts[role], facts.names.options, false),
    ),
  };
}

type Tally = Map<number, number>;

function count(tally: Tally, ids: Iterable<number | null>): void {
  for (const id of new Set(ids))
    if (id !== null && id !== UNMAPPABLE) tally.set(id, (tally.get(id) ?? 0) + 1);
}

function valuesOf(
  defect: DefectFacts,
  kind: ValueKind,
  mapped: { readonly severity: string | null },
  linked: ProjectFacts['linkedIssues'],
): readonly (number | null)[] {
  switch (kind) {
    case 'types':
      return [defect.typeId];
    case 'statuses':
      return [defect.statusId];
    case 'resolutions':
      return [defect.resolutionId];
    case 'priorities':
      return mapped.severity === 'priority' ? [defect.severityId] : [];
    case 'components':
      return defect.components;
    case 'labels':
      return defect.labels;
    case 'linkTypes':
      // A link to an issue that may not be known, as under a security level, is as if it were not there.
      return defect.links.filter(({ issueId }) => linked?.has(issueId)).map(({ typeId }) => typeId);
    case 'versions':
      return [...defect.affected, ...defect.fixed];
  }
}

function optionOf(defect: DefectFacts, role: FieldRole): number | null {
  switch (role) {
    case 'severity':
      return defect.severityId;
    case 'type':
    case 'area':
    case 'prevention':
      return defect[`${role}OptionId`];
    case 'discovery':
    case 'origin':
    case 'mechanism':
      return defect[`${role}Id`];
  }
}

function counted(tally: Tally, names: NamesById, alsoUnused: boolean): readonly CountedOption[] {
  const ids = new Set([...tally.keys(), ...(alsoUnused ? names.keys() : [])]);
  return [...ids]
    .map((id) => ({ id: String(id), name: names.get(id) ?? `#${id}`, count: tally.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || Number(a.id) - Number(b.id));
}

function tallies<K extends string>(keys: readonly K[]): { readonly [P in K]: Tally } {
  return record(keys, () => new Map<number, number>());
}

function record<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): { readonly [P in K]: V } {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as { [P in K]: V };
}

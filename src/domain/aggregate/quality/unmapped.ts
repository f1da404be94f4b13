import type { PlacedDefect } from '../../attribute/place';
import type { FactNames } from '../../facts';
import type { Settings } from '../../settings';

/** Fields whose values get their meaning from a mapping. */
export const MAPPED_FIELDS = ['discovery', 'origin', 'mechanism', 'severity'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** A value that no mapping knows, and the in-scope defects that have it. */
export interface UnmappedValue {
  readonly field: MappedField;
  /** Id of the option or priority; `UNMAPPABLE` stands for several values at once. */
  readonly id: number;
  /** Null: Jira gave no name, as of an option that was deleted. */
  readonly name: string | null;
  readonly defects: number;
}

/** The id of the field's value where no mapping knows it; null: there is no value, or its meaning is known. */
export function unmappedIdOf(
  { facts, discovery, origin, mechanism, severity }: PlacedDefect,
  field: MappedField,
): number | null {
  switch (field) {
    case 'discovery':
      return discovery.provenance === 'none' && discovery.unmapped ? facts.discoveryId : null;
    case 'origin':
      return origin === null ? facts.originId : null;
    case 'mechanism':
      return mechanism === null ? facts.mechanismId : null;
    case 'severity':
      return severity === 'unmapped' ? facts.severityId : null;
  }
}

/** Counts in-scope defects by each value that no mapping knows. */
export class UnmappedTally {
  private readonly counts = new Map<MappedField, Map<number, number>>(
    MAPPED_FIELDS.map((field) => [field, new Map()]),
  );

  constructor(
    private readonly names: Pick<FactNames, 'options' | 'priorities'>,
    private readonly settings: Pick<Settings, 'fields'>,
  ) {}

  add(defect: PlacedDefect): void {
    // One by one: in a loop every field is asked what it is, for every defect.
    this.count('discovery', unmappedIdOf(defect, 'discovery'));
    this.count('origin', unmappedIdOf(defect, 'origin'));
    this.count('mechanism', unmappedIdOf(defect, 'mechanism'));
    this.count('severity', unmappedIdOf(defect, 'severity'));
  }

  /** Field by field, then by id. */
  result(): readonly UnmappedValue[] {
    return inOrder(
      [...this.counts].flatMap(([field, counts]) =>
        [...counts].map(([id, defects]) => ({ field, id, name: this.nameOf(field, id), defects })),
      ),
    );
  }

  private count(field: MappedField, id: number | null): void {
    if (id === null) return;
    const counts = this.counts.get(field);
    counts?.set(id, (counts.get(id) ?? 0) + 1);
  }

  private nameOf(field: MappedField, id: number): string | null {
    const { options, priorities } = this.names;
    const isPriority = field === 'severity' && this.settings.fields.severity === 'priority';
    return (isPriority ? priorities : options).get(id) ?? null;
  }
}

/** Several projects as one: fields and their options are the site's. */
export function poolUnmapped(parts: readonly (readonly UnmappedValue[])[]): readonly UnmappedValue[] {
  const pooled = new Map<string, UnmappedValue>();
  for (const value of parts.flat()) {
    const key = `${value.field} ${value.id}`;
    const before = pooled.get(key);
    pooled.set(key, before ? { ...before, defects: before.defects + value.defects } : value);
  }
  return inOrder([...pooled.values()]);
}

function inOrder(values: readonly UnmappedValue[]): readonly UnmappedValue[] {
  return [...values].sort(
    (a, b) => MAPPED_FIELDS.indexOf(a.field) - MAPPED_FIELDS.indexOf(b.field) || a.id - b.id,
  );
}

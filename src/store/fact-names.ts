import type { FactNames } from '../domain/facts';
import { numberIn, textIn } from './row';
import { select, write, writeRows } from './run';
import { DELETE_NAMES, SELECT_NAMES, upsertNames } from './statements/name';

/** Kinds by their code in the table; a code is never given to another kind. */
const KIND_CODES: { readonly [K in keyof FactNames]: number } = {
  types: 1,
  statuses: 2,
  resolutions: 3,
  priorities: 4,
  options: 5,
  components: 6,
  labels: 7,
  linkTypes: 8,
  statusCategories: 9,
};

export interface StoredName {
  readonly kind: keyof FactNames;
  readonly id: number;
  readonly name: string;
}

export async function saveNames(projectId: number, names: readonly StoredName[]): Promise<void> {
  await writeRows(
    upsertNames,
    names.map(({ kind, id, name }) => [projectId, KIND_CODES[kind], id, name]),
  );
}

export async function deleteNames(projectId: number): Promise<void> {
  while ((await write(DELETE_NAMES, [projectId])) > 0);
}

export async function loadNames(projectId: number): Promise<FactNames> {
  const byKind = new Map<number, Map<number, string>>();
  for (const row of await select(SELECT_NAMES, [projectId])) {
    const kind = numberIn(row, 'kind');
    const names = byKind.get(kind) ?? new Map<number, string>();
    byKind.set(kind, names.set(numberIn(row, 'value_id'), textIn(row, 'name')));
  }
  const of = (kind: keyof FactNames): ReadonlyMap<number, string> =>
    byKind.get(KIND_CODES[kind]) ?? new Map();
  return {
    types: of('types'),
    statuses: of('statuses'),
    statusCategories: of('statusCategories'),
    resolutions: of('resolutions'),
    priorities: of('priorities'),
    options: of('options'),
    components: of('components'),
    labels: of('labels'),
    linkTypes: of('linkTypes'),
  };
}

/** Names with some more, or newer ones. */
export function withNames(names: FactNames, seen: readonly StoredName[]): FactNames {
  const more: Partial<Record<keyof FactNames, Map<number, string>>> = {};
  for (const { kind, id, name } of seen) (more[kind] ??= new Map(names[kind])).set(id, name);
  return { ...names, ...more };
}

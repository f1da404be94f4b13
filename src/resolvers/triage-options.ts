import { TAG_FIELDS, type TagField } from '../contract/issue';
import type { MeantOption, TriageAnswer } from '../contract/triage';
import type { DefectFacts, FactNames } from '../domain/facts';
import type { Meaning } from '../domain/normalise/meaning';
import type { Settings } from '../domain/settings';
import { outcomeOf } from '../domain/stage';
import type { OfferedOptions } from '../domain/suggest/triage';
import type { QueueItem } from '../domain/triage/queue';
import { JiraError } from '../jira/errors';
import { editableFields, type EditField, type EditOption } from '../jira/issue';
import { withNames } from '../store/fact-names';

/** Issues that are asked for what they offer, until one tells of every field: most often the first does. */
const MOST_ASKED = 3;

/** The options that each field offers the user; none where the user may not edit, or no field is mapped. */
export type Offered = { readonly [F in TagField]: readonly EditOption[] };

/** What the mapped fields offer the user on issues of the queue. A rate point an issue that is asked. */
export async function offeredFor(items: readonly QueueItem[], { fields }: Settings): Promise<Offered> {
  const offered: Record<TagField, readonly EditOption[]> = { discovery: [], origin: [], mechanism: [] };
  const open = (): readonly TagField[] =>
    TAG_FIELDS.filter((field) => fields[field] !== null && offered[field].length === 0);
  for (const { facts } of items.slice(0, MOST_ASKED)) {
    if (open().length === 0) return offered;
    const editable = await fieldsOn(facts.id);
    for (const field of open()) {
      const found = editable.get(fields[field] ?? '');
      offered[field] = found?.isSingleSelect ? found.options : [];
    }
  }
  return offered;
}

/** The same as ids, for the suggester. */
export function idsOf(offered: Offered): OfferedOptions {
  const ids = (field: TagField): ReadonlySet<number> =>
    new Set(offered[field].map((option) => Number(option.id)));
  return { discovery: ids('discovery'), origin: ids('origin'), mechanism: ids('mechanism') };
}

/** Names with those of the offered options: one that nobody has chosen yet may be new to the index. */
export function withOffered(names: FactNames, offered: Offered): FactNames {
  const options = TAG_FIELDS.flatMap((field) => offered[field]);
  return withNames(
    names,
    options.map(({ id, name }) => ({ kind: 'options', id: Number(id), name })),
  );
}

/** The mapped fields with those of their options, offered or held by a defect, that have a meaning. */
export function meantOptions(
  { fields }: Settings,
  meaning: Meaning,
  names: FactNames,
  offered: Offered,
  defects: Iterable<DefectFacts>,
): TriageAnswer['fields'] {
  const known = idsOf(offered);
  const ids = { discovery: new Set<number>(), origin: new Set<number>(), mechanism: new Set<number>() };
  for (const field of TAG_FIELDS) for (const id of known[field]) ids[field].add(id);
  for (const defect of defects)
    for (const field of TAG_FIELDS) {
      const id = defect[`${field}Id`];
      if (id !== null) ids[field].add(id);
    }
  const of = (field: TagField): TriageAnswer['fields'][TagField] => {
    const fieldId = fields[field];
    if (fieldId === null) return null;
    const options = [...ids[field]]
      .sort((a, b) => a - b)
      .flatMap((id) => meantOption(field, id, meaning, names) ?? []);
    return { fieldId, options };
  };
  return { discovery: of('discovery'), origin: of('origin'), mechanism: of('mechanism') };
}

function meantOption(field: TagField, id: number, meaning: Meaning, names: FactNames): MeantOption | null {
  const name = names.options.get(id) ?? '';
  if (field === 'discovery') {
    const range = meaning.discoveryRanges.get(id);
    return range ? { id, name, outcome: outcomeOf(range, meaning.ladder) } : null;
  }
  const known = field === 'origin' ? meaning.origins : meaning.mechanisms;
  return known.has(id) ? { id, name, outcome: null } : null;
}

/** None where the user cannot see the issue: another one may tell. */
async function fieldsOn(issueId: number): Promise<ReadonlyMap<string, EditField>> {
  try {
    return await editableFields(issueId);
  } catch (error) {
    if (error instanceof JiraError && [403, 404].includes(error.status)) return new Map();
    throw error;
  }
}

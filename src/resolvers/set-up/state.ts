import { TAG_FIELDS, type TagField } from '../../contract/issue';
import type { Availability, FieldName, SetUpProjectState, SetUpState } from '../../contract/set-up';
import { findInTrash } from '../../jira/field-trash';
import { readProjectAsUser } from '../../jira/project';
import { listScreens } from '../../jira/screens';
import { fieldsOfProject, findSelectField, listSelectFields } from '../../jira/select-fields';
import { inTurn } from './in-turn';
import { nameFor, OWN_FIELDS, siteSettings } from './own-fields';

/** What is mapped, what is there, and which of the projects have it, as the caller sees Jira. */
export async function stateOfSetUp(
  projectIds: readonly number[],
  asked?: { readonly [F in TagField]: string | null },
): Promise<SetUpState> {
  const [{ fields: mapped }, visible, screens] = await Promise.all([
    siteSettings(),
    listSelectFields(),
    listScreens(),
  ]);
  const names = new Map(visible.map(({ id, name }) => [id, name]));
  const stateOf = async (field: TagField): Promise<SetUpState['fields'][TagField]> => {
    const id = mapped[field];
    const { marker, name } = OWN_FIELDS[field];
    const taken = takenBy(asked ?? mapped, field);
    return {
      mapped: id === null ? null : { id, name: names.get(id) ?? null },
      ...(await foundOrTrashed(marker, name, taken)),
      newName: await nameFor(field, taken),
    };
  };
  const [discovery, origin, mechanism] = await Promise.all(TAG_FIELDS.map(stateOf));
  if (!discovery || !origin || !mechanism) throw new Error('a field without a state');
  const fields = { discovery, origin, mechanism };
  const ids = asked ?? {
    discovery: idOf(discovery),
    origin: idOf(origin),
    mechanism: idOf(mechanism),
  };
  return { fields, screens, projects: await inTurn(projectIds, (id) => projectState(id, ids)) };
}

/** Which of the three fields a project has; a field without an id is null. */
export async function projectState(
  id: number,
  fieldIds: { readonly [F in TagField]: string | null },
): Promise<SetUpProjectState> {
  const project = await readProjectAsUser(id);
  if (project === null) return { id, isVisible: false };
  const { key, name, isTeamManaged, issueTypes } = project;
  const available = await fieldsOfProject(
    id,
    issueTypes.map((type) => type.id),
    Object.values(fieldIds).filter((fieldId) => fieldId !== null),
  );
  const of = (field: TagField): Availability | null => {
    const fieldId = fieldIds[field];
    if (fieldId === null) return null;
    if (available === null) return 'unknown';
    return available.has(fieldId) ? 'available' : 'missing';
  };
  const fields = { discovery: of('discovery'), origin: of('origin'), mechanism: of('mechanism') };
  return { id, isVisible: true, key, name, isTeamManaged, fields };
}

/** The fields that serve for the other two. */
function takenBy(fields: { readonly [F in TagField]: string | null }, except: TagField): readonly string[] {
  return TAG_FIELDS.filter((field) => field !== except).flatMap((field) => fields[field] ?? []);
}

type Found = Pick<SetUpState['fields'][TagField], 'found' | 'trashed'>;

async function foundOrTrashed(marker: string, name: string, taken: readonly string[]): Promise<Found> {
  const field = await findSelectField(marker, name, taken);
  if (field?.isMarked) return { found: nameOf(field), trashed: null };
  const trashed = await findInTrash(marker);
  return { found: field && nameOf(field), trashed: trashed && nameOf(trashed) };
}

function nameOf({ id, name }: FieldName): FieldName {
  return { id, name };
}

function idOf({ mapped, found }: SetUpState['fields'][TagField]): string | null {
  return mapped?.id ?? found?.id ?? null;
}

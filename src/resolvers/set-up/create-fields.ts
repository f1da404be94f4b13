import type { TagField } from '../../contract/issue';
import type { CreatedFields, CreationStep } from '../../contract/set-up';
import { JiraError } from '../../jira/errors';
import { findInTrash, restoreField } from '../../jira/field-trash';
import { addMissingOptions, createSelectField } from '../../jira/field-setup';
import { putOnScreen } from '../../jira/screens';
import { countProjectsWith, findSelectField, type SelectFieldName } from '../../jira/select-fields';
import { takeLease } from '../../store/lease';
import { type FoundFields, putInProjects } from './in-projects';
import { nameFor, OWN_FIELDS, siteSettings } from './own-fields';
import { BusyError, tried } from './steps';

/** Longer than Jira takes to create a field and to find it again. */
const CREATION_SECONDS = 10;

/**
 * Creates what is missing of the fields, as the caller: field, options, association with the projects, screens. Each
 * step looks first, so that asking again only does what is missing; one that fails is told, and stops what builds on it.
 * @param taken fields that serve for something else: none of them is used, whatever it is called
 */
export async function createFields(
  wanted: readonly TagField[],
  projectIds: readonly number[],
  screenIds: readonly number[],
  taken: readonly string[] = [],
): Promise<CreatedFields> {
  const settings = await siteSettings();
  const steps: CreationStep[] = [];
  const found: { -readonly [F in TagField]?: SelectFieldName } = {};
  const own = new Set<TagField>();
  for (const field of wanted) {
    steps.push(
      await tried({ field, step: 'field', target: null }, async () => {
        const { made, isOwn, isNew } = await findOrCreate(field, taken);
        found[field] = made;
        if (isOwn) own.add(field);
        return isNew;
      }),
    );
    const id = found[field]?.id;
    const options = OWN_FIELDS[field].optionsOf(settings);
    const isOwn = own.has(field);
    const add =
      id === undefined ? undefined : async () => (await addMissingOptions({ id, isOwn }, options)) > 0;
    steps.push(await tried({ field, step: 'options', target: null }, add));
  }
  steps.push(...(await putInProjects(wanted, found, projectIds)));
  const onScreens = await Promise.all(screenIds.map((screenId) => putOn(screenId, wanted, found)));
  return { fields: await counted(found), steps: [...steps, ...onScreens.flat()] };
}

interface FieldMade {
  readonly made: SelectFieldName;
  /** Whether the app created it, now or before. */
  readonly isOwn: boolean;
  readonly isNew: boolean;
}

async function findOrCreate(field: TagField, taken: readonly string[]): Promise<FieldMade> {
  const { name, marker, description } = OWN_FIELDS[field];
  const there = await findSelectField(marker, name, taken);
  if (there) {
    const { isMarked: isOwn, ...made } = there;
    return { made, isOwn, isNew: false };
  }
  const trashed = await findInTrash(marker);
  if (trashed) {
    await restoreField(trashed.id);
    return { made: { id: trashed.id, name: trashed.name }, isOwn: true, isNew: true };
  }
  // Jira takes a name twice: two who press the button at once must not make two fields.
  if (!(await takeLease(`create-field-${field}`, Date.now() + CREATION_SECONDS * 1000)))
    throw new BusyError(CREATION_SECONDS);
  const newName = await nameFor(field, taken);
  return { made: await createSelectField(newName, description), isOwn: true, isNew: true };
}

async function putOn(
  screenId: number,
  wanted: readonly TagField[],
  found: FoundFields,
): Promise<readonly CreationStep[]> {
  const steps: CreationStep[] = [];
  for (const field of wanted) {
    const id = found[field]?.id;
    const put = id === undefined ? undefined : () => putOnScreen(screenId, id);
    steps.push(await tried({ field, step: 'screen', target: screenId }, put));
  }
  return steps;
}

async function counted(found: FoundFields): Promise<CreatedFields['fields']> {
  const entries = Object.entries(found).map(async ([field, name]) => [
    field,
    { ...name, projects: await projectsWith(name) },
  ]);
  return Object.fromEntries(await Promise.all(entries)) as CreatedFields['fields'];
}

/** Null where Jira fails: what was done must be told all the same. */
async function projectsWith(name: SelectFieldName): Promise<number | null> {
  try {
    return await countProjectsWith(name);
  } catch (error) {
    if (error instanceof JiraError) return null;
    throw error;
  }
}

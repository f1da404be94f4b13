import { TAG_FIELDS, type TagField } from '../../contract/issue';
import type { OwnFieldState } from '../../contract/set-up';
import { JiraError } from '../../jira/errors';
import { projectsWithField, restoreField, searchTrash, trashField } from '../../jira/field-trash';
import { fieldsWithText } from '../../jira/select-fields';
import { RequestError } from '../errors';
import { inTurn } from './in-turn';
import { OWN_FIELDS, siteSettings } from './own-fields';

/** The fields that the app created, by the marker in their descriptions, those in the trash too. */
export async function appFields(): Promise<readonly OwnFieldState[]> {
  const { fields: mapped } = await siteSettings();
  const found = await Promise.all(TAG_FIELDS.map((field) => marked(field)));
  return inTurn(found.flat(), async (own) => ({
    ...own,
    isMapped: mapped[own.field] === own.id,
    projects: own.isTrashed ? null : await projectsOf(own.id),
  }));
}

/**
 * Moves a field into the trash, or out of it.
 * @throws RequestError when the app did not create it; nothing is changed then
 */
export async function moveAppField(fieldId: string, trash: boolean): Promise<readonly OwnFieldState[]> {
  const found = (await Promise.all(TAG_FIELDS.map((field) => marked(field)))).flat();
  const own = found.find(({ id }) => id === fieldId);
  if (!own) throw new RequestError('fieldId', fieldId, 'is no field that this app created: it is left alone');
  if (own.isTrashed !== trash) await (trash ? trashField(fieldId) : restoreField(fieldId));
  return appFields();
}

type Marked = Pick<OwnFieldState, 'id' | 'name' | 'field' | 'isTrashed'>;

async function marked(field: TagField): Promise<readonly Marked[]> {
  const { marker } = OWN_FIELDS[field];
  const carries = ({ description }: { readonly description: string }): boolean =>
    description.includes(marker);
  const [there, trashed] = await Promise.all([fieldsWithText(marker), searchTrash(marker)]);
  const as = (isTrashed: boolean) => (own: { readonly id: string; readonly name: string }) => ({
    id: own.id,
    name: own.name,
    field,
    isTrashed,
  });
  return [...there.filter(carries).map(as(false)), ...trashed.filter(carries).map(as(true))];
}

/** Null where Jira does not say: the list is worth more than its numbers. */
async function projectsOf(fieldId: string): Promise<number | null> {
  try {
    return (await projectsWithField(fieldId)).length;
  } catch (error) {
    if (error instanceof JiraError) return null;
    throw error;
  }
}

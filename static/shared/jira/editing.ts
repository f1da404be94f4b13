import { isRecord } from '../surface/extension';
import { type JiraOption, optionOf } from './issue-rows';
import { askJira } from './request';

/** What select fields are to hold: option ids by field id, null for none. */
export type OptionIds = Readonly<Record<string, string | null>>;

export interface EditRights {
  /** *Edit issues* in the project; single issues may be closed all the same. */
  readonly canEdit: boolean;
  /** The global permission *Bulk change*. */
  readonly canBulk: boolean;
}

/** @throws JiraFailure */
export async function readEditRights(projectId: number): Promise<EditRights> {
  const answer = await askJira(
    'GET',
    `/rest/api/3/mypermissions?permissions=EDIT_ISSUES,BULK_CHANGE&projectId=${projectId}`,
  );
  const permissions = isRecord(answer) && isRecord(answer['permissions']) ? answer['permissions'] : {};
  const holds = (name: string): boolean => {
    const permission = permissions[name];
    return isRecord(permission) && permission['havePermission'] === true;
  };
  return { canEdit: holds('EDIT_ISSUES'), canBulk: holds('BULK_CHANGE') };
}

/**
 * What the viewer may set which fields of an issue to; a field that is not in it cannot be edited there.
 * @throws JiraFailure
 */
export async function readOptions(issueId: number): Promise<ReadonlyMap<string, readonly JiraOption[]>> {
  const answer = await askJira('GET', `/rest/api/3/issue/${issueId}/editmeta`);
  const fields = isRecord(answer) && isRecord(answer['fields']) ? answer['fields'] : {};
  const options = new Map<string, readonly JiraOption[]>();
  for (const [id, field] of Object.entries(fields)) {
    if (!isRecord(field) || !Array.isArray(field['operations']) || !field['operations'].includes('set'))
      continue;
    const allowed = Array.isArray(field['allowedValues']) ? (field['allowedValues'] as unknown[]) : [];
    options.set(
      id,
      allowed.map(optionOf).filter((option) => option !== null),
    );
  }
  return options;
}

/** Edits select fields of one issue: all of them or none. @throws JiraFailure */
export async function editIssue(issueId: number, values: OptionIds): Promise<void> {
  const fields = Object.fromEntries(
    Object.entries(values).map(([field, id]) => [field, id === null ? null : { id }]),
  );
  await askJira('PUT', `/rest/api/3/issue/${issueId}`, { fields });
}

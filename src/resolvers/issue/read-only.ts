import type { ReadOnlyReason } from '../../contract/issue';

/** What Jira says about a field that cannot be set on an issue as one option. */
export interface Editability {
  readonly isInProject: boolean;
  /** Whether the edit form has the field at all. */
  readonly canBeSet: boolean;
  /** Whether the edit form has any field. */
  readonly canAnyBeSet: boolean;
  /** Whether the caller holds Edit Issues. */
  readonly mayEdit: boolean;
}

/** Why a field cannot be set: what lies deepest first, since nothing else would help before that is mended. */
export function readOnlyReason({ isInProject, canBeSet, canAnyBeSet, mayEdit }: Editability): ReadOnlyReason {
  if (canBeSet) return 'not a single select';
  if (!isInProject) return 'not in project';
  if (!mayEdit) return 'no permission';
  // Jira gives an empty form to somebody who may edit when the status says that nobody may.
  return canAnyBeSet ? 'not on screen' : 'closed by status';
}

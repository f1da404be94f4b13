import type { TagField } from '../../src/contract/issue';

/** The id of a field's control. */
export const controlId = (field: TagField): string => `tag-${field}`;

/** Takes the focus to a field's control: what was pressed is about to go, and the focus must not go with it. */
export function focusField(field: TagField): void {
  document.getElementById(controlId(field))?.focus();
}

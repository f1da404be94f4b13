import type { ReadOnlyReason } from '../../src/contract/issue';

/** Why fields, named as a list, cannot be edited here, and what to do. */
export function readOnlyText(why: ReadOnlyReason, fields: string, count: number): string {
  const one = count === 1;
  switch (why) {
    case 'not in project':
      return `${fields} ${one ? 'is no field' : 'are no fields'} of this project, or in the trash. A Jira administrator can add ${one ? 'it' : 'them'} to the project, restore ${one ? 'it' : 'them'}, or map ${one ? 'another field' : 'other fields'} on the app’s administration page.`;
    case 'not a single select':
      return `${fields} ${one ? 'does' : 'do'} not hold one option of a list. A Jira administrator can map a single-select field instead on the app’s administration page.`;
    case 'not on screen':
      return `${fields} ${one ? 'is' : 'are'} not on this issue’s edit screen. Whoever administers the project’s screens can add ${one ? 'it' : 'them'}.`;
    case 'no permission':
      return 'You may not edit this issue: that needs the permission “Edit Issues”. Ask a project administrator for it.';
    case 'closed by status':
      return 'In its status nobody can edit this issue. Move it to another status first, or ask a Jira administrator to let the workflow allow edits there.';
  }
}

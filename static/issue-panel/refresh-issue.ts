import { view } from '@forge/bridge';

/**
 * Has Jira read the issue around the panel anew: its fields show what was saved, and the lozenge beside the panel's
 * label follows. The panel stays as it is.
 */
export async function refreshIssue(): Promise<void> {
  try {
    await view.refresh();
  } catch {
    // Where Jira cannot do that here, it shows the new state when the issue is opened next.
  }
}

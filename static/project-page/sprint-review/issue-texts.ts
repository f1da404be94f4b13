import type { VisibleIssue } from '../../shared/issues/visible-issues';

/** Follow-up issues that are shown of one escape. */
export const MOST_ITEMS = 3;

/** What the viewer may read of the listed escapes and their follow-ups. */
export interface IssueTexts {
  readonly state: 'loading' | 'read' | 'failed';
  /** By key and by id. Read and missing here: not visible to the viewer. */
  readonly issues: ReadonlyMap<string, VisibleIssue>;
}

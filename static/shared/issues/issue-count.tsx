import type { ReactNode } from 'react';
import { useMessages, useWords } from '../words/words';
import { issuesMessages } from './issues-messages';
import { type Behind, useOpenIssues } from './open-issues';

/** A number that leads to its issues; nought is only a number. */
export function IssueCount({
  set,
  value,
  children,
}: {
  readonly set: Behind;
  readonly value: number;
  /** What is shown instead of the bare number; begins the name that is spoken. */
  readonly children?: string;
}): ReactNode {
  const messages = useMessages(issuesMessages);
  const { format } = useWords();
  const open = useOpenIssues();
  const seen = children ?? format.count(value);
  if (value === 0) return seen;
  return (
    <button
      type="button"
      className="issue-count"
      aria-label={messages.open(seen, value)}
      onClick={(event) => open(set, value, event)}
    >
      {seen}
    </button>
  );
}

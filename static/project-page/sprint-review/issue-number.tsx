import type { SprintReviewAnswer } from '../../../src/contract/sprint-review';
import type { ListedCount } from '../../../src/domain/aggregate/sprint-review/severest';
import { issuesMessages } from '../../shared/issues/issues-messages';
import { useMessages, useWords } from '../../shared/words/words';
import { useOpenListed } from './use-open-listed';

/** A number that leads to the issues behind it; nought leads nowhere. */
export function IssueNumber({
  answer,
  listed,
  text,
}: {
  readonly answer: SprintReviewAnswer;
  readonly listed: ListedCount;
  /** Stands for the number where it is told in words. */
  readonly text?: string;
}) {
  const messages = useMessages(issuesMessages);
  const { format } = useWords();
  const open = useOpenListed(answer);
  const seen = text ?? format.count(listed.count);
  if (listed.count === 0) return <>{seen}</>;
  return (
    <button
      type="button"
      className="issue-count"
      aria-label={messages.open(seen, listed.count)}
      onClick={() => open(listed)}
    >
      {seen}
    </button>
  );
}

import type { ListedCount } from '../../../src/domain/aggregate/sprint-review/severest';
import { JiraLink, searchPath } from '../../shared/components/issues-link';
import { useMessages, useWords } from '../../shared/words/words';
import { sprintReviewMessages } from './messages';

/** A number that leads to the issues behind it; nought leads nowhere. */
export function IssueNumber({
  projectKey,
  listed,
  what,
  text,
}: {
  readonly projectKey: string;
  readonly listed: ListedCount;
  /** What was counted, for those who hear the number alone. */
  readonly what: string;
  /** Stands for the number where it is told in words. */
  readonly text?: string;
}) {
  const messages = useMessages(sprintReviewMessages);
  const { format } = useWords();
  if (listed.count === 0) return <>{text ?? format.count(0)}</>;
  return (
    <JiraLink
      path={searchPath(projectKey, listed.numbers)}
      label={text === undefined ? messages.openNumber(listed.count, what) : messages.open(text)}
    >
      {text ?? format.count(listed.count)}
    </JiraLink>
  );
}

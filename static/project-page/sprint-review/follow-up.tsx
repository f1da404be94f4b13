import type { EscapeView } from '../../../src/domain/present/sprint-review-view';
import { issuePath, JiraLink } from '../../shared/components/jira-link';
import { useMessages } from '../../shared/words/words';
import { sprintReviewMessages } from './messages';
import { type IssueTexts, MOST_ITEMS } from './issue-texts';

/** What is to prevent the next such escape: the issues that the viewer sees, else whether there is anything. */
export function FollowUp({ escape, texts }: { readonly escape: EscapeView; readonly texts: IssueTexts }) {
  const { escapes: messages } = useMessages(sprintReviewMessages);
  const { prevention, preventionItems } = escape;
  const seen = preventionItems.slice(0, MOST_ITEMS).flatMap((id) => texts.issues.get(String(id)) ?? []);
  const rest = preventionItems.length - seen.length;
  if (seen.length === 0)
    return (
      <span className={prevention === 'yes' ? undefined : 'quiet'}>{messages.followUp(prevention)}</span>
    );
  return (
    <>
      {seen.map(({ key, summary }) => (
        <span key={key} className="nowrap" title={summary}>
          <JiraLink path={issuePath(key)}>{key}</JiraLink>{' '}
        </span>
      ))}
      {rest > 0 ? <span className="small">{messages.more(rest)}</span> : null}
    </>
  );
}

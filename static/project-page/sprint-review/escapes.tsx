import Heading from '@atlaskit/heading';
import type { EscapeView } from '../../../src/domain/present/sprint-review-view';
import { DataTable } from '../../shared/components/data-table';
import { issuePath, JiraLink } from '../../shared/components/jira-link';
import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { FollowUp } from './follow-up';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';
import type { IssueTexts } from './issue-texts';

/** The severest escapes, with why they got out and what was done about it. */
export function Escapes({ model, texts }: { readonly model: ReviewModel; readonly texts: IssueTexts }) {
  const messages = useMessages(sprintReviewMessages);
  const { view, answer } = model;
  const { escapes, found } = view;
  const { columns } = messages.escapes;
  const some = messages.escapes.some(escapes.length, found.escaped.count);
  return (
    <section className="section review-escapes">
      <Heading as="h2" size="small">
        {messages.escapes.title}
      </Heading>
      {texts.state === 'failed' ? (
        <Notice kind="warning">
          <p>{messages.escapes.failed}</p>
        </Notice>
      ) : null}
      {some === '' ? null : <p className="quiet">{some}</p>}
      {escapes.length === 0 ? (
        <p className="quiet">{messages.escapes.none}</p>
      ) : (
        <DataTable
          caption={messages.escapes.title}
          captionHidden
          rows={escapes}
          keyOf={({ number }) => number}
          columns={[
            {
              key: 'issue',
              header: columns.issue,
              cell: (escape) => <Issue issueKey={`${answer.project.key}-${escape.number}`} texts={texts} />,
            },
            {
              key: 'severity',
              header: columns.severity,
              cell: ({ severity }) => messages.severity(severity),
            },
            {
              key: 'mechanism',
              header: columns.mechanism,
              cell: ({ mechanism }) =>
                mechanism ?? <span className="quiet">{messages.escapes.noMechanism}</span>,
            },
            {
              key: 'follow-up',
              header: columns.followUp,
              cell: (escape) => <FollowUp escape={escape} texts={texts} />,
            },
            { key: 'found', header: columns.found, cell: (escape) => <FoundAt escape={escape} /> },
            {
              key: 'release',
              header: columns.release,
              cell: ({ shippedIn }) =>
                shippedIn ?? <span className="quiet">{messages.escapes.noRelease}</span>,
            },
          ]}
        />
      )}
    </section>
  );
}

/** Key and summary; the summary is the viewer's to see, or is said not to be. */
function Issue({ issueKey, texts }: { readonly issueKey: string; readonly texts: IssueTexts }) {
  const { escapes: messages } = useMessages(sprintReviewMessages);
  const issue = texts.issues.get(issueKey);
  return (
    <>
      <span className="nowrap">
        <JiraLink path={issuePath(issueKey)}>{issueKey}</JiraLink>
      </span>
      {issue ? <span className="small review-summary">{issue.summary}</span> : null}
      {!issue && texts.state === 'read' ? <span className="small">{messages.notVisible}</span> : null}
    </>
  );
}

function FoundAt({ escape: { foundAt, isInferred, created } }: { readonly escape: EscapeView }) {
  const messages = useMessages(sprintReviewMessages);
  const { format } = useWords();
  return (
    <>
      {messages.foundAt(foundAt)}
      <span className="small">
        {[format.day(created), ...(isInferred ? [messages.escapes.inferred] : [])].join(' · ')}
      </span>
    </>
  );
}

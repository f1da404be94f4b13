import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { TAG_FIELDS } from '../../../src/contract/issue';
import { TRIAGE_TABS, type TriageAnswer, type TriageTab, unpackQueue } from '../../../src/contract/triage';
import { DefinitionCard } from '../../shared/components/definition-card';
import { FailurePanel } from '../../shared/components/failure-panel';
import { NotRefreshed } from '../../shared/components/not-refreshed';
import { Notice } from '../../shared/components/notice';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { problemOf } from '../../shared/jira/jira-failure';
import { DataAsOf } from '../../shared/reading/data-as-of';
import { ReadingNotice } from '../../shared/reading/reading-notice';
import { nothingRead } from '../../shared/report/situation';
import { WhyNothing } from '../../shared/report/situation-panel';
import { useMessages } from '../../shared/words/words';
import { ClosedNotice } from '../closed-notice';
import { deskOf } from './desk/desk';
import { triageMessages } from './messages';
import { Queue } from './queue';
import { useEditRights, useQueue } from './use-triage';

/** The queue of defects that lack a discovery stage, origin or mechanism, to be tagged one by one or many at once. */
export function Triage({ projectId }: { readonly projectId: number }) {
  const [search] = useSearchParams();
  const tab = TRIAGE_TABS.find((each) => each === search.get('tab')) ?? 'recent';
  const { data, error, failureReason, refetch } = useQueue(projectId, tab);
  const thrown = error ?? failureReason;
  if (!data)
    return thrown ? (
      <FailurePanel thrown={thrown} onRetry={() => void refetch()} />
    ) : (
      <SkeletonPage lines={[32, 60, 400]} />
    );
  return (
    <>
      {error ? <NotRefreshed thrown={error} onRetry={() => void refetch()} /> : null}
      <ClosedNotice closed={data.closed} />
      <TriagePage answer={data} />
    </>
  );
}

function TriagePage({ answer }: { readonly answer: TriageAnswer }) {
  const messages = useMessages(triageMessages);
  const { counts, tab, index, card, fields } = answer;
  const isSetUp = TAG_FIELDS.some((field) => fields[field] !== null);
  const missing = TAG_FIELDS.filter((field) => fields[field] === null);
  const unread = nothingRead(index);
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {isSetUp && unread === null ? <p className="lead">{messages.sentence(answer)}</p> : null}
        <DataAsOf answer={answer} />
      </header>
      <div className="notices">
        {unread === null ? <ReadingNotice index={index} /> : null}
        {isSetUp && missing.length > 0 ? (
          <Notice kind="information">
            <p>{messages.notMapped(missing)}</p>
          </Notice>
        ) : null}
      </div>
      {isSetUp && unread !== null ? <WhyNothing situation={unread} index={index} /> : null}
      {isSetUp && unread === null ? (
        <>
          <nav className="tabs" aria-label={messages.tabs}>
            {TRIAGE_TABS.map((each) => (
              <Link key={each} to={addressOf(each)} aria-current={each === tab ? 'page' : undefined}>
                {messages.tab(each, counts[each])}
              </Link>
            ))}
          </nav>
          <Rows answer={answer} />
        </>
      ) : null}
      {isSetUp ? null : (
        <Panel title={messages.notSetUp.title}>
          <p>{messages.notSetUp.text}</p>
        </Panel>
      )}
      <DefinitionCard card={card} />
    </>
  );
}

function Rows({ answer }: { readonly answer: TriageAnswer }) {
  const messages = useMessages(triageMessages);
  const { counts, tab } = answer;
  const rights = useEditRights(answer.project.id);
  const rows = useMemo(() => unpackQueue(answer.queue), [answer]);
  const desk = deskOf(answer);
  desk.canBulk = rights.data?.canBulk ?? false;
  if (rows.length === 0)
    return (
      <Panel title={messages.empty.title}>
        <p>{messages.empty[tab]}</p>
        {tab === 'recent' && counts.older > 0 ? (
          <p>
            {messages.empty.olderWait(counts.older)}{' '}
            <Link to={addressOf('older')}>{messages.empty.toOlder}</Link>
          </p>
        ) : null}
      </Panel>
    );
  return (
    <>
      <div className="notices">
        {rights.isPending ? (
          <p role="status" className="quiet">
            {messages.rightsAsked}
          </p>
        ) : null}
        {rights.error ? (
          <Notice kind="warning">
            <p>{messages.rightsUnknown(problemOf(rights.error))}</p>
          </Notice>
        ) : null}
        {rights.data?.canEdit === false ? (
          <Notice kind="information">
            <p>{messages.readOnly}</p>
          </Notice>
        ) : null}
      </div>
      <Queue key={tab} answer={answer} rows={rows} desk={desk} rights={rights.data} />
    </>
  );
}

function addressOf(tab: TriageTab): string {
  return tab === 'recent' ? '/triage' : `/triage?tab=${tab}`;
}

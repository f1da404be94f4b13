import Heading from '@atlaskit/heading';
import { Link, useSearchParams } from 'react-router';
import { failureOf } from '../../shared/api/contract-failure';
import { useLastAnswer } from '../../shared/api/use-last-answer';
import { DefinitionCard } from '../../shared/components/definition-card';
import { FailurePanel } from '../../shared/components/failure-panel';
import { NotRefreshed } from '../../shared/components/not-refreshed';
import { Notice } from '../../shared/components/notice';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { traitsInAddress } from '../../shared/filter/filter-address';
import { FilterFailure, filterProblemsOf } from '../../shared/filter/filter-failure';
import { filterMessages } from '../../shared/filter/filter-messages';
import { LinkedText } from '../../shared/issues/linked-text';
import { IssueLists } from '../../shared/issues/open-issues';
import { DataAsOf } from '../../shared/reading/data-as-of';
import { ReadingNotice } from '../../shared/reading/reading-notice';
import { nothingRead } from '../../shared/report/situation';
import { WhyNothing } from '../../shared/report/situation-panel';
import { useMessages } from '../../shared/words/words';
import { ClosedNotice } from '../closed-notice';
import { sprintReviewMessages } from './messages';
import { choiceIn, withChoice } from './review-choice';
import { reviewModelOf } from './review-model';
import { ReviewFilter } from './review-filter';
import { ReviewNumbers } from './review-numbers';
import { SpanChoice } from './span-choice';
import { useSprintReview } from './use-sprint-review';

/** What a team brings to its review. The sprint or the dates are part of the address. */
export function SprintReviewPage({ projectId }: { readonly projectId: number }) {
  const messages = useMessages(sprintReviewMessages);
  const filter = useMessages(filterMessages);
  const [search, setSearch] = useSearchParams();
  const choice = choiceIn(search);
  const { traits, hasMore } = traitsInAddress(search);
  const {
    data: answer,
    error,
    failureReason,
    refetch,
    isPlaceholderData,
  } = useSprintReview(projectId, choice, traits);
  const data = useLastAnswer(answer, error);
  const thrown = error ?? failureReason;
  const refused = thrown ? filterProblemsOf(failureOf(thrown)) : null;
  if (refused) return <FilterFailure problems={refused} />;
  if (!data)
    return thrown ? (
      <FailurePanel thrown={thrown} onRetry={() => void refetch()} />
    ) : (
      <SkeletonPage lines={[32, 80, 300]} />
    );
  const { result, index } = data;
  const unread = nothingRead(index);
  const model = result.state === 'reviewed' && unread === null ? reviewModelOf(data, result.review) : null;
  return (
    <IssueLists answer={data}>
      <ClosedNotice closed={data.closed} />
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {model ? (
          <p className="lead" aria-live="polite">
            {filter.filteredBy(model.view.filtering)}{' '}
            <LinkedText say={(linked) => messages.lead(model.view, (of) => linked(of.count, of))} />
          </p>
        ) : null}
        {model ? <p className="quiet">{messages.span(model.view.span)}</p> : null}
        <DataAsOf answer={data} />
      </header>
      <div className="notices">
        {error ? <NotRefreshed thrown={error} onRetry={() => void refetch()} /> : null}
        {choice.of === 'unreadable' ? (
          <Notice kind="warning">
            <p>{messages.unreadable(choice.text)}</p>
          </Notice>
        ) : null}
        {unread === null ? <ReadingNotice index={index} /> : null}
      </div>
      {unread === null ? (
        <SpanChoice
          answer={data}
          choice={choice}
          onChoose={(chosen) => setSearch(withChoice(search, chosen))}
        />
      ) : null}
      {result.state === 'reviewed' && result.review.read > 0 ? (
        <ReviewFilter review={result.review} asked={traits} hasMore={hasMore} />
      ) : null}
      <div className="review" aria-busy={isPlaceholderData}>
        {unread !== null ? (
          <WhyNothing situation={unread} index={index} />
        ) : model ? (
          <ReviewNumbers model={model} />
        ) : result.state === 'problem' ? (
          <div role="alert">
            <Panel title={messages.problem(result.problem).title}>
              <p>{messages.problem(result.problem).text}</p>
            </Panel>
          </div>
        ) : null}
      </div>
      <p>
        <Link to="/overview">{messages.toOverview}</Link>
      </p>
      <DefinitionCard card={data.card} />
    </IssueLists>
  );
}

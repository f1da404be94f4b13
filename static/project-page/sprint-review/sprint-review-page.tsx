import Heading from '@atlaskit/heading';
import { Link, useSearchParams } from 'react-router';
import { failureOf } from '../../shared/api/contract-failure';
import { DefinitionCard } from '../../shared/components/definition-card';
import { FailurePanel } from '../../shared/components/failure-panel';
import { Notice } from '../../shared/components/notice';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { traitsInAddress } from '../../shared/filter/filter-address';
import { FilterFailure, filterProblemsOf } from '../../shared/filter/filter-failure';
import { filterMessages } from '../../shared/filter/filter-messages';
import { DataAsOf } from '../../shared/reading/data-as-of';
import { ReadingNotice } from '../../shared/reading/reading-notice';
import { reportMessages } from '../../shared/report/report-messages';
import { useMessages, useWords } from '../../shared/words/words';
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
  const report = useMessages(reportMessages);
  const filter = useMessages(filterMessages);
  const { shared } = useWords();
  const [search, setSearch] = useSearchParams();
  const choice = choiceIn(search);
  const { traits, hasMore } = traitsInAddress(search);
  const { data, error, failureReason, refetch, isPlaceholderData } = useSprintReview(
    projectId,
    choice,
    traits,
  );
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
  const model = result.state === 'reviewed' ? reviewModelOf(data, result.review) : null;
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {model ? (
          <p className="lead" aria-live="polite">
            {filter.filteredBy(model.view.filtering)} {messages.lead(model.view)}
          </p>
        ) : null}
        {model ? <p className="quiet">{messages.span(model.view.span)}</p> : null}
        <DataAsOf answer={data} />
      </header>
      <div className="notices">
        {error ? (
          <Notice kind="warning">
            <p>{shared.notRefreshed(shared.failure(failureOf(error)).title)}</p>
          </Notice>
        ) : null}
        {choice.of === 'unreadable' ? (
          <Notice kind="warning">
            <p>{messages.unreadable(choice.text)}</p>
          </Notice>
        ) : null}
        <ReadingNotice index={index} />
      </div>
      <SpanChoice
        answer={data}
        choice={choice}
        onChoose={(chosen) => setSearch(withChoice(search, chosen))}
      />
      {result.state === 'reviewed' && result.review.read > 0 ? (
        <ReviewFilter review={result.review} asked={traits} hasMore={hasMore} />
      ) : null}
      <div className="review" aria-busy={isPlaceholderData}>
        {index.noDefectType ? (
          <Panel title={report.situation['no defect type'].title}>
            <p>{report.situation['no defect type'].text}</p>
          </Panel>
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
    </>
  );
}

import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { DefinitionCard } from '../shared/components/definition-card';
import { IssueLists } from '../shared/issues/open-issues';
import { issuesMessages } from '../shared/issues/issues-messages';
import { DataAsOf } from '../shared/reading/data-as-of';
import { ReadingNotice } from '../shared/reading/reading-notice';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { useMessages } from '../shared/words/words';

/** What every page of the report has: a sentence on top, its state, and how its numbers are counted. */
export function ReportPage({
  model,
  title,
  sentence,
  children,
}: {
  readonly model: ReportModel;
  readonly title: string;
  readonly sentence: string;
  readonly children: ReactNode;
}) {
  const messages = useMessages(issuesMessages);
  const { answer, view, situation } = model;
  const hasNumbers = situation === 'numbers' || situation === 'all unclassified';
  return (
    <IssueLists answer={answer}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {title}
        </Heading>
        {hasNumbers ? <p className="lead">{sentence}</p> : null}
        <DataAsOf answer={answer} />
      </header>
      {view.read > 0 || answer.index.state === 'ready' ? <ReadingNotice index={answer.index} /> : null}
      <SituationPanel model={model} />
      {hasNumbers ? children : null}
      {hasNumbers ? <p className="quiet">{messages.note}</p> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

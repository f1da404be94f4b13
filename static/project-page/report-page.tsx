import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { filterRequestOf } from '../../src/contract/filter-of';
import { DefinitionCard } from '../shared/components/definition-card';
import { ExportSection } from '../shared/export/export-section';
import { FilterBar } from '../shared/filter/filter-bar';
import { filterMessages } from '../shared/filter/filter-messages';
import { type LinkedCount, LinkedText } from '../shared/issues/linked-text';
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
  tables = [],
  children,
}: {
  readonly model: ReportModel;
  readonly title: string;
  readonly sentence: (linked: LinkedCount) => string;
  /** Names of the exported tables that the page shows. */
  readonly tables?: readonly string[];
  readonly children: ReactNode;
}) {
  const messages = useMessages(issuesMessages);
  const filter = useMessages(filterMessages);
  const { answer, view, situation } = model;
  const hasNumbers = situation === 'numbers' || situation === 'all unclassified';
  return (
    <IssueLists answer={answer} filter={filterRequestOf(answer.report.filtering.filter)}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {title}
        </Heading>
        {hasNumbers ? (
          <p className="lead">
            {filter.filteredBy(view.filtering)} <LinkedText say={sentence} />
          </p>
        ) : null}
        <DataAsOf answer={answer} />
      </header>
      {view.read > 0 ? <FilterBar model={model} /> : null}
      {view.read > 0 || answer.index.state === 'ready' ? <ReadingNotice index={answer.index} /> : null}
      <SituationPanel model={model} />
      {hasNumbers ? children : null}
      {hasNumbers ? <p className="quiet">{messages.note}</p> : null}
      {view.read > 0 ? <ExportSection model={model} tables={tables} /> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

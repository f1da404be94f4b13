import Heading from '@atlaskit/heading';
import { filterRequestOf } from '../../src/contract/filter-of';
import { PERIOD_KINDS } from '../../src/domain/calendar/period';
import { headlineSet } from '../../src/domain/issue-set/report-sets';
import { DefinitionCard } from '../shared/components/definition-card';
import { Headline } from '../shared/components/headline';
import { ExportSection } from '../shared/export/export-section';
import { FilterBar } from '../shared/filter/filter-bar';
import { PageLink } from '../shared/filter/page-link';
import { IssueCount } from '../shared/issues/issue-count';
import { issuesMessages } from '../shared/issues/issues-messages';
import { LinkedText } from '../shared/issues/linked-text';
import { IssueLists } from '../shared/issues/open-issues';
import { DataAsOf } from '../shared/reading/data-as-of';
import { reportMessages } from '../shared/report/report-messages';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { useMessages, useWords } from '../shared/words/words';
import { Baseline } from './baseline';
import { Coverage } from './coverage';
import { CurveSection } from './curve-section';
import { LampsSection } from './lamps-section';
import { projectPageMessages } from './messages';
import { overviewMessages } from './overview-messages';
import { QuarterCard } from './quarter-card';
import { Reconciliation } from './reconciliation';
import { SeverityMultiples } from './severity-multiples';
import { StateNotices } from './state-notices';
import { TrendSection } from './trend-section';
import { TriageCard } from './triage-card';

/** The exported tables that the page shows. */
const TABLES = [
  'headline',
  'headline-releases',
  'reconciliation',
  'provenance',
  'trend-releases',
  ...PERIOD_KINDS.map((kind) => `trend-${kind}s`),
  'charts',
  'signals',
  'release-severities',
  'severity-months',
  'discovery-curve-pooled',
  'escapes-by-severity',
  'triage',
  'lamps',
  'data-quality',
];

/** What the data says in one sentence, then what it was made from: headline, trend, coverage, what was counted. */
export function Overview({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const report = useMessages(reportMessages);
  const issues = useMessages(issuesMessages);
  const { view, trend, answer, situation } = model;
  return (
    <IssueLists answer={answer} filter={filterRequestOf(answer.report.filtering.filter)}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.overview}
        </Heading>
        {situation === 'numbers' ? (
          <p className="lead">
            <LinkedText
              say={(linked) =>
                report.sentence(view, trend, (is, value) =>
                  linked(value, headlineSet(view.headline, view.asOf, is)),
                )
              }
            />
          </p>
        ) : null}
        <DataAsOf answer={answer} />
      </header>
      {view.read > 0 ? <FilterBar model={model} offersKind /> : null}
      <StateNotices model={model} />
      {view.reconciliation['in scope'] > 0 ? <Baseline model={model} /> : null}
      {situation === 'numbers' ? <Numbers model={model} /> : <SituationPanel model={model} />}
      {situation === 'all unclassified' ? (
        <div className="cards">
          <Coverage view={view} />
          <TriageCard model={model} />
        </div>
      ) : null}
      {view.read > 0 ? <Reconciliation view={view} /> : null}
      {view.read > 0 ? <p className="quiet">{issues.note}</p> : null}
      {view.read > 0 ? <ExportSection model={model} tables={TABLES} /> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

function Numbers({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  return (
    <>
      <div className="cards">
        <HeadlineCard model={model} />
        <Coverage view={model.view} />
        <TriageCard model={model} />
        <QuarterCard model={model} />
      </div>
      <TrendSection model={model} />
      <p>
        <PageLink to="/releases">{messages.toReleases}</PageLink>
      </p>
      <SeverityMultiples model={model} />
      <CurveSection model={model} />
      <LampsSection model={model} />
    </>
  );
}

function HeadlineCard({ model: { view, answer } }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const overview = useMessages(overviewMessages);
  const report = useMessages(reportMessages);
  const { shared } = useWords();
  const { headline, asOf } = view;
  const names = new Map(view.releases.map((release) => [release.id, release.name]));
  const was = shared.definition.was(answer.card);
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.headlineTitle}
      </Heading>
      <Headline
        rate={headline.rate}
        basis={report.basis(headline, (id) => names.get(id) ?? String(id))}
        shown={(is, count) => <IssueCount set={headlineSet(headline, asOf, is)} value={count} />}
      />
      <p className="quiet">{report.band(headline)}</p>
      {was !== null && answer.card.since !== null ? (
        <p className="quiet">
          {overview.changed(answer.card.since)} {was}
        </p>
      ) : null}
    </section>
  );
}

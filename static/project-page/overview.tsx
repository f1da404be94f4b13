import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import { DefinitionCard } from '../shared/components/definition-card';
import { Headline } from '../shared/components/headline';
import { DataAsOf } from '../shared/reading/data-as-of';
import { reportMessages } from '../shared/report/report-messages';
import { useMessages } from '../shared/words/words';
import { Baseline } from './baseline';
import { Coverage } from './coverage';
import { projectPageMessages } from './messages';
import { Reconciliation } from './reconciliation';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { StateNotices } from './state-notices';
import { TrendSection } from './trend-section';

/** Headline, trend with limits, coverage, and what was counted. */
export function Overview({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const report = useMessages(reportMessages);
  const { view, trend, answer, situation } = model;
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.overview}
        </Heading>
        {situation === 'numbers' ? (
          <p className="lead">{report.sentence(view.headline, trend.signals)}</p>
        ) : null}
        <DataAsOf answer={answer} />
      </header>
      <StateNotices model={model} />
      {view.reconciliation['in scope'] > 0 ? <Baseline model={model} /> : null}
      {situation === 'numbers' ? <Numbers model={model} /> : <SituationPanel model={model} />}
      {view.read > 0 ? <Reconciliation view={view} /> : null}
      <DefinitionCard card={answer.card} />
    </>
  );
}

function Numbers({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const report = useMessages(reportMessages);
  const { view } = model;
  const names = new Map(view.releases.map((release) => [release.id, release.name]));
  const nameOf = (id: number): string => names.get(id) ?? String(id);
  return (
    <>
      <div className="cards">
        <section className="card">
          <Heading as="h2" size="small">
            {messages.headlineTitle}
          </Heading>
          <Headline rate={view.headline.rate} basis={report.basis(view.headline, nameOf)} />
          <p className="quiet">{report.band(view.headline)}</p>
        </section>
        <Coverage view={view} />
      </div>
      <TrendSection model={model} nameOf={nameOf} />
      <p>
        <Link to="/releases">{messages.toReleases}</Link>
      </p>
    </>
  );
}

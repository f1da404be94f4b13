import Heading from '@atlaskit/heading';
import { SCOPE_ROWS } from '../../../src/domain/classify/scope';
import { Badge } from '../../shared/components/badge';
import { DataTable } from '../../shared/components/data-table';
import { DefinitionCard } from '../../shared/components/definition-card';
import { ExportSection } from '../../shared/export/export-section';
import { FilterBar } from '../../shared/filter/filter-bar';
import { filterMessages } from '../../shared/filter/filter-messages';
import { PageLink } from '../../shared/filter/page-link';
import { IssueLists } from '../../shared/issues/open-issues';
import { DataAsOf } from '../../shared/reading/data-as-of';
import type { ReportModel } from '../../shared/report/report-model';
import { SituationPanel } from '../../shared/report/situation-panel';
import { useMessages, useWords } from '../../shared/words/words';
import { Coverage } from '../coverage';
import { StateNotices } from '../state-notices';
import { findingsOf } from './findings';
import { dataQualityMessages } from './messages';
import { Suggestions } from './suggestions';

/** The exported tables that the page shows. */
const TABLES = ['provenance', 'reconciliation', 'data-quality', 'lamps', 'triage'];

/** What the numbers rest on: coverage, what is odd, what is left out, what changed lately, how suggestions fare. */
export function DataQuality({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(dataQualityMessages);
  const filter = useMessages(filterMessages);
  const { view, answer, situation } = model;
  const hasDefects = situation === 'numbers' || situation === 'all unclassified';
  return (
    <IssueLists answer={answer}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {hasDefects ? (
          <p className="lead">
            {filter.filteredBy(view.filtering)} {messages.sentence(view)}
          </p>
        ) : null}
        <DataAsOf answer={answer} />
      </header>
      {view.read > 0 ? <FilterBar model={model} /> : null}
      <StateNotices model={model} />
      {hasDefects ? (
        <>
          <Coverage view={view} />
          <p>
            <PageLink to="/triage">{messages.toTriage}</PageLink>
          </p>
          <Findings model={model} />
        </>
      ) : (
        <SituationPanel model={model} />
      )}
      {view.read > 0 ? <Excluded model={model} /> : null}
      {hasDefects ? <Lamps model={model} /> : null}
      <Suggestions projectId={answer.project.id} />
      {view.read > 0 ? <ExportSection model={model} tables={TABLES} /> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

function Findings({ model: { view } }: { readonly model: ReportModel }) {
  const { findings } = useMessages(dataQualityMessages);
  const { columns } = findings;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {findings.title}
      </Heading>
      <DataTable
        caption={findings.title}
        captionHidden
        rows={findingsOf(view)}
        keyOf={({ kind }) => kind}
        columns={[
          { key: 'finding', header: columns.finding, cell: ({ kind }) => findings.name(kind) },
          {
            key: 'count',
            header: columns.count,
            cell: ({ kind, count }) => (
              <>
                <span className="nowrap">{findings.count(kind, count)}</span>
                {kind === 'import days' ? (
                  <span className="small">{findings.days(view.companions.importSpikes)}</span>
                ) : null}
              </>
            ),
          },
          { key: 'why', header: columns.why, cell: ({ kind }) => findings.why(kind) },
        ]}
      />
    </section>
  );
}

function Excluded({ model: { view } }: { readonly model: ReportModel }) {
  const { excluded } = useMessages(dataQualityMessages);
  const { format } = useWords();
  const { columns } = excluded;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {excluded.title}
      </Heading>
      <DataTable
        caption={excluded.title}
        captionHidden
        rows={SCOPE_ROWS.filter((row) => row !== 'in scope')}
        keyOf={(row) => row}
        columns={[
          { key: 'row', header: columns.row, cell: (row) => excluded.name(row) },
          {
            key: 'count',
            header: columns.count,
            numeric: true,
            cell: (row) => format.count(view.reconciliation[row]),
          },
          { key: 'why', header: columns.why, cell: (row) => excluded.why(row) },
        ]}
      />
      <p className="quiet">{excluded.secured}</p>
    </section>
  );
}

function Lamps({ model: { view } }: { readonly model: ReportModel }) {
  const { lamps } = useMessages(dataQualityMessages);
  const { columns } = lamps;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {lamps.title}
      </Heading>
      <p className="quiet">{lamps.text}</p>
      <DataTable
        caption={lamps.title}
        captionHidden
        rows={view.lamps}
        keyOf={({ name }) => name}
        columns={[
          { key: 'lamp', header: columns.lamp, cell: ({ name }) => lamps.name(name) },
          { key: 'recent', header: columns.recent, cell: ({ recent }) => lamps.share(recent) },
          { key: 'earlier', header: columns.earlier, cell: ({ earlier }) => lamps.share(earlier) },
          {
            key: 'state',
            header: columns.state,
            cell: ({ state }) => (
              <Badge text={lamps.state(state)} look={state === 'lit' ? 'problem' : 'plain'} />
            ),
          },
          { key: 'why', header: columns.why, wideOnly: true, cell: ({ name }) => lamps.why(name) },
        ]}
      />
    </section>
  );
}

import Heading from '@atlaskit/heading';
import { filterRequestOf } from '../../../src/contract/filter-of';
import { SCOPE_ROWS } from '../../../src/domain/classify/scope';
import type { LampName } from '../../../src/domain/aggregate/lamps';
import { lampSet } from '../../../src/domain/issue-set/report-sets';
import type { ShareView } from '../../../src/domain/present/share-view';
import { inScope } from '../../../src/domain/issue-set/issue-set';
import { Badge } from '../../shared/components/badge';
import { DataTable } from '../../shared/components/data-table';
import { DefinitionCard } from '../../shared/components/definition-card';
import { ExportSection } from '../../shared/export/export-section';
import { FilterBar } from '../../shared/filter/filter-bar';
import { filterMessages } from '../../shared/filter/filter-messages';
import { PageLink } from '../../shared/filter/page-link';
import { IssueCount } from '../../shared/issues/issue-count';
import { issuesMessages } from '../../shared/issues/issues-messages';
import { LinkedText } from '../../shared/issues/linked-text';
import { IssueLists } from '../../shared/issues/open-issues';
import { DataAsOf } from '../../shared/reading/data-as-of';
import type { ReportModel } from '../../shared/report/report-model';
import { SituationPanel } from '../../shared/report/situation-panel';
import { useMessages } from '../../shared/words/words';
import { Coverage } from '../coverage';
import { StateNotices } from '../state-notices';
import { CoverageSection } from './coverage-section';
import { kindsFound } from './findings';
import { FindingsSection } from './findings-section';
import { dataQualityMessages } from './messages';
import { Suggestions } from './suggestions';
import { UpkeepSection } from './upkeep-section';
import { ValuesSection } from './values-section';
import { VersionsSection } from './versions-section';

/** The exported tables that the page shows. */
const TABLES = [
  'provenance',
  'coverage-months',
  'unmapped-values',
  'versions-to-look-at',
  'import-spikes',
  'reconciliation',
  'data-quality',
  'lamps',
  'triage',
];

/** What the numbers rest on: coverage, what is odd, what is left out, what changed lately, how suggestions fare. */
export function DataQuality({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(dataQualityMessages);
  const filter = useMessages(filterMessages);
  const { note } = useMessages(issuesMessages);
  const { view, answer, situation } = model;
  const hasDefects = situation === 'numbers' || situation === 'all unclassified';
  return (
    <IssueLists answer={answer} filter={filterRequestOf(answer.report.filtering.filter)}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {hasDefects ? (
          <p className="lead">
            {filter.filteredBy(view.filtering)}{' '}
            <LinkedText
              say={(linked) => messages.sentence(view, kindsFound(view), (all) => linked(all, inScope()))}
            />
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
          <CoverageSection model={model} />
          <FindingsSection model={model} />
          <ValuesSection model={model} />
          <VersionsSection model={model} />
        </>
      ) : (
        <SituationPanel model={model} />
      )}
      {view.read > 0 ? <Excluded model={model} /> : null}
      {hasDefects ? <Lamps model={model} /> : null}
      <Suggestions acceptance={answer.suggestions} />
      {view.read > 0 || answer.index.state === 'ready' ? <UpkeepSection model={model} /> : null}
      {view.read > 0 ? <p className="quiet">{note}</p> : null}
      {view.read > 0 ? <ExportSection model={model} tables={TABLES} /> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

function Excluded({ model: { view } }: { readonly model: ReportModel }) {
  const { excluded } = useMessages(dataQualityMessages);
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
            cell: (row) => <IssueCount set={{ row, criteria: [] }} value={view.reconciliation[row]} />,
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
  const side = (name: LampName, which: 'recent' | 'earlier', share: ShareView) => (
    <LinkedText
      say={(linked) =>
        lamps.share(share, (counts, value) => linked(value, lampSet(name, which, counts, view.asOf)))
      }
    />
  );
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
          { key: 'recent', header: columns.recent, cell: ({ name, recent }) => side(name, 'recent', recent) },
          {
            key: 'earlier',
            header: columns.earlier,
            cell: ({ name, earlier }) => side(name, 'earlier', earlier),
          },
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

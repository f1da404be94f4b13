import Heading from '@atlaskit/heading';
import { useSearchParams } from 'react-router';
import { filterRequestOf } from '../../src/contract/filter-of';
import type { Exposure } from '../../src/domain/aggregate/maturity-curves/exposure';
import { DefinitionCard } from '../shared/components/definition-card';
import { ExportSection } from '../shared/export/export-section';
import { FilterBar } from '../shared/filter/filter-bar';
import { filterMessages } from '../shared/filter/filter-messages';
import { PageLink } from '../shared/filter/page-link';
import { IssueCount } from '../shared/issues/issue-count';
import { issuesMessages } from '../shared/issues/issues-messages';
import { type LinkedCount, LinkedText } from '../shared/issues/linked-text';
import { IssueLists } from '../shared/issues/open-issues';
import { DataAsOf } from '../shared/reading/data-as-of';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { useMessages, useWords } from '../shared/words/words';
import { CompareSection } from './compare-section';
import { KindsSection } from './kinds-section';
import { projectPageMessages } from './messages';
import { sumSet } from './release-sums';
import { type Grouping, GROUPINGS, releaseRows, type SumByRelease } from './release-rows';
import { type CountLink, ReleaseTable } from './release-table';
import { StateNotices } from './state-notices';
import { Switch } from './switch';

const EXPOSURES: readonly Exposure[] = ['window', 'lifetime'];

/** The exported tables that the page shows. */
const TABLES = [
  'releases-fixed-in',
  'releases-shipped-in',
  'release-severities',
  'fixed-in-severities',
  'discovery-curve',
  'latest-comparison',
  'moving-average',
  'release-kinds',
  'release-failure-share',
];

/** All releases, newest first, by either grouping; two of them compared. What is chosen is part of the address. */
export function Releases({ model }: { readonly model: ReportModel }) {
  const { releases: messages, toOverview } = useMessages(projectPageMessages);
  const filter = useMessages(filterMessages);
  const issues = useMessages(issuesMessages);
  const { format } = useWords();
  const [search, setSearch] = useSearchParams();
  const grouping = GROUPINGS.find((each) => each === search.get('by')) ?? 'fixed-in';
  const exposure = EXPOSURES.find((each) => each === search.get('escapes')) ?? 'window';
  const withEmpty = search.get('all') === '1';
  const { view, answer, situation } = model;
  const windowDays = answer.card.settings.exposureWindowDays;
  const hasNumbers = situation === 'numbers' || situation === 'all unclassified';
  const found = releaseRows(view, { grouping, exposure, withEmpty });
  const sumOf =
    (linked: LinkedCount) =>
    (of: SumByRelease, value: number): string => {
      const set = sumSet(of, found, grouping);
      return set ? linked(value, set) : format.count(value);
    };
  const choose = (key: 'by' | 'escapes' | 'all', value: string | null): void => {
    const changed = new URLSearchParams(search);
    if (value === null) changed.delete(key);
    else changed.set(key, value);
    setSearch(changed, { replace: true });
  };
  return (
    <IssueLists answer={answer} filter={filterRequestOf(answer.report.filtering.filter)}>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {hasNumbers ? (
          <p className="lead">
            {view.filtering.isFiltering ? `${filter.filteredBy(view.filtering)} ` : ''}
            <LinkedText say={(linked) => messages.sentence(found, grouping, sumOf(linked))} />
          </p>
        ) : null}
        <DataAsOf answer={answer} />
      </header>
      {view.read > 0 ? <FilterBar model={model} offersKind /> : null}
      <StateNotices model={model} />
      <SituationPanel model={model} />
      {hasNumbers ? (
        <>
          <section className="section">
            <div className="controls">
              <Switch<Grouping>
                name="grouping"
                legend={messages.grouping}
                choices={GROUPINGS.map((value) => ({ value, text: messages.groupings[value] }))}
                value={grouping}
                onChange={(by) => choose('by', by)}
              />
              {grouping === 'shipped-in' ? (
                <Switch<Exposure>
                  name="escapes"
                  legend={messages.exposure}
                  choices={EXPOSURES.map((value) => ({ value, text: messages.exposures(windowDays)[value] }))}
                  value={exposure}
                  onChange={(value) => choose('escapes', value)}
                />
              ) : null}
              <label className="check">
                <input
                  type="checkbox"
                  checked={withEmpty}
                  onChange={() => choose('all', withEmpty ? null : '1')}
                />
                {messages.showEmpty}
              </label>
            </div>
            <p className="quiet">{messages.explanation[grouping]}</p>
            <ReleaseTable
              rows={found.rows}
              grouping={grouping}
              exposure={exposure}
              windowDays={windowDays}
              link={issueLink}
            />
            <p className="quiet">
              {[
                ...(found.hidden > 0 ? [messages.hidden(found.hidden)] : []),
                ...(found.otherKinds > 0 ? [messages.otherKinds(found.otherKinds)] : []),
              ].join(' ')}
            </p>
            <p>
              <LinkedText say={(linked) => messages.reconciliation(found, sumOf(linked))} />{' '}
              {grouping === 'shipped-in' && exposure === 'window' ? messages.lateEscapes : ''}
            </p>
            {grouping === 'shipped-in' ? (
              <p className="quiet">
                {messages.byDayNote} {exposure === 'lifetime' ? messages.lifetimeNote : ''}
              </p>
            ) : null}
          </section>
          <CompareSection model={model} exposure={grouping === 'shipped-in' ? exposure : 'window'} />
          <KindsSection view={view} />
          <section className="section">
            <Heading as="h2" size="small">
              {messages.failureShare.title}
            </Heading>
            <p>{messages.failureShare.sentence(view.companions.failureShare)}</p>
            <p className="quiet">{messages.failureShare.note}</p>
          </section>
          <p className="quiet">{issues.note}</p>
        </>
      ) : null}
      <p>
        <PageLink to="/overview">{toOverview}</PageLink>
      </p>
      {view.read > 0 ? <ExportSection model={model} tables={TABLES} /> : null}
      <DefinitionCard card={answer.card} />
    </IssueLists>
  );
}

const issueLink: CountLink = (set, value, text) => (
  <IssueCount set={set} value={value}>
    {text}
  </IssueCount>
);

import Heading from '@atlaskit/heading';
import { Link, useSearchParams } from 'react-router';
import { DefinitionCard } from '../shared/components/definition-card';
import { DataAsOf } from '../shared/reading/data-as-of';
import { useMessages } from '../shared/words/words';
import { GroupingChoice } from './grouping-choice';
import { projectPageMessages } from './messages';
import { type Grouping, GROUPINGS, releaseRows } from './release-rows';
import { ReleaseTable } from './release-table';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { StateNotices } from './state-notices';

/** All releases, newest first, by either grouping. Grouping and filter are part of the address. */
export function Releases({ model }: { readonly model: ReportModel }) {
  const { releases: messages, toOverview } = useMessages(projectPageMessages);
  const [search, setSearch] = useSearchParams();
  const grouping = groupingNamed(search.get('by'));
  const withEmpty = search.get('all') === '1';
  const { view, answer, situation } = model;
  const hasNumbers = situation === 'numbers' || situation === 'all unclassified';
  const found = releaseRows(view, grouping, withEmpty);
  const choose = (by: Grouping, all: boolean): void =>
    setSearch({ by, ...(all ? { all: '1' } : {}) }, { replace: true });
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {hasNumbers ? <p className="lead">{messages.sentence(found, grouping)}</p> : null}
        <DataAsOf answer={answer} />
      </header>
      <StateNotices model={model} />
      {hasNumbers ? (
        <>
          <div className="controls">
            <GroupingChoice value={grouping} onChange={(by) => choose(by, withEmpty)} />
            <label className="check">
              <input type="checkbox" checked={withEmpty} onChange={() => choose(grouping, !withEmpty)} />
              {messages.showEmpty}
            </label>
          </div>
          <p className="quiet">{messages.explanation[grouping]}</p>
          <ReleaseTable
            rows={found.rows}
            grouping={grouping}
            windowDays={answer.card.settings.exposureWindowDays}
          />
          {found.hidden > 0 ? <p className="quiet">{messages.hidden(found.hidden)}</p> : null}
          <p>
            {messages.reconciliation(found)} {grouping === 'shipped-in' ? messages.lateEscapes : ''}
          </p>
          {grouping === 'shipped-in' ? <p className="quiet">{messages.byDayNote}</p> : null}
        </>
      ) : (
        <SituationPanel model={model} />
      )}
      <p>
        <Link to="/overview">{toOverview}</Link>
      </p>
      <DefinitionCard card={answer.card} />
    </>
  );
}

function groupingNamed(name: string | null): Grouping {
  return GROUPINGS.find((grouping) => grouping === name) ?? 'fixed-in';
}

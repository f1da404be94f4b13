import Heading from '@atlaskit/heading';
import { periodSet } from '../../src/domain/issue-set/report-sets';
import { Badge } from '../shared/components/badge';
import { DataTable } from '../shared/components/data-table';
import { filterMessages } from '../shared/filter/filter-messages';
import { IssueCount } from '../shared/issues/issue-count';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { overviewMessages } from './overview-messages';
import { isInside, quarterRows, verdictOf } from './quarter-rows';

/** Escapes of the running quarter by severity, against what the project allows itself. */
export function QuarterCard({ model }: { readonly model: ReportModel }) {
  const { quarter: messages } = useMessages(overviewMessages);
  const { severity: nameOf } = useMessages(filterMessages);
  const { companions, filtering, asOf } = model.view;
  const { severityTargets } = model.answer.card.settings;
  const quarter = companions.quarters.find(({ first, last }) => first <= asOf && asOf <= last);
  if (!quarter) return null;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title(quarter.label)}
      </Heading>
      <DataTable
        caption={messages.table}
        captionHidden
        rows={quarterRows(quarter, filtering)}
        keyOf={(severity) => severity}
        columns={[
          { key: 'severity', header: messages.columns.severity, cell: (severity) => nameOf(severity) },
          {
            key: 'escapes',
            header: messages.columns.escapes,
            numeric: true,
            cell: (severity) => (
              <IssueCount
                set={periodSet(quarter, { by: 'outcome', is: 'escaped' }, { by: 'severity', is: severity })}
                value={quarter.escaped[severity]}
              />
            ),
          },
          {
            key: 'target',
            header: messages.columns.target,
            cell: (severity) => {
              if (severity === 'unmapped' || severity === 'none') return '';
              const target = severityTargets[severity];
              const verdict = target === null ? null : verdictOf(severity, quarter, filtering);
              return (
                <>
                  {messages.target(target)}{' '}
                  {verdict === null ? null : (
                    <Badge text={messages[verdict]} {...(verdict === 'over' ? { look: 'problem' } : {})} />
                  )}
                </>
              );
            },
          },
        ]}
      />
      {isInside('critical', filtering) ? (
        <p>{messages.sinceCritical(companions, filtering.isFiltering)}</p>
      ) : null}
    </section>
  );
}

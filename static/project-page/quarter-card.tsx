import Heading from '@atlaskit/heading';
import { SEVERITIES } from '../../src/domain/settings';
import { periodSet } from '../../src/domain/issue-set/report-sets';
import { Badge } from '../shared/components/badge';
import { DataTable } from '../shared/components/data-table';
import { filterMessages } from '../shared/filter/filter-messages';
import { IssueCount } from '../shared/issues/issue-count';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

/** Escapes of the running quarter by severity, against what the project allows itself. */
export function QuarterCard({ model }: { readonly model: ReportModel }) {
  const { quarter: messages } = useMessages(overviewMessages);
  const { severity: nameOf } = useMessages(filterMessages);
  const { companions, asOf } = model.view;
  const { severityTargets } = model.answer.card.settings;
  const quarter = companions.quarters.find(({ first, last }) => first <= asOf && asOf <= last);
  if (!quarter) return null;
  const { escaped, overTarget } = quarter;
  const unknown = (['unmapped', 'none'] as const).filter((severity) => escaped[severity] > 0);
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title(quarter.label)}
      </Heading>
      <DataTable
        caption={messages.table}
        captionHidden
        rows={[...SEVERITIES, ...unknown]}
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
                value={escaped[severity]}
              />
            ),
          },
          {
            key: 'target',
            header: messages.columns.target,
            cell: (severity) =>
              severity === 'unmapped' || severity === 'none' ? (
                ''
              ) : (
                <>
                  {messages.target(severityTargets[severity])}{' '}
                  {severityTargets[severity] === null ? null : overTarget?.includes(severity) ? (
                    <Badge text={messages.over} look="problem" />
                  ) : (
                    <Badge text={messages.within} />
                  )}
                </>
              ),
          },
        ]}
      />
      <p>{messages.sinceCritical(companions)}</p>
    </section>
  );
}

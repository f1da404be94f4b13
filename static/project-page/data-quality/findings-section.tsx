import Heading from '@atlaskit/heading';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { findingMessages } from './finding-messages';
import { type Finding, findingsOf } from './findings';

/** What is odd about defects, with the issues and why it matters; also what was looked for and not found. */
export function FindingsSection({ model: { view } }: { readonly model: ReportModel }) {
  const { columns, defects: messages } = useMessages(findingMessages);
  const findings = findingsOf(view);
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(findings.filter(({ count }) => count > 0).length)}</p>
      <DataTable
        caption={messages.title}
        captionHidden
        rows={findings}
        keyOf={({ kind }) => kind}
        columns={[
          { key: 'finding', header: columns.finding, cell: ({ kind }) => messages.name(kind) },
          { key: 'count', header: columns.count, cell: (finding) => <Count finding={finding} /> },
          { key: 'why', header: columns.why, cell: ({ kind }) => messages.why(kind) },
        ]}
      />
    </section>
  );
}

function Count({ finding }: { readonly finding: Finding }) {
  const { none, defects: messages } = useMessages(findingMessages);
  if (finding.count === 0) return <span className="quiet nowrap">{none}</span>;
  if (finding.kind !== 'import days')
    return finding.parts.map(({ set, issues }) => (
      <IssueCount key={finding.kind} set={set} value={issues}>
        {messages.count(finding)}
      </IssueCount>
    ));
  return (
    <>
      <span className="nowrap">{messages.count(finding)}</span>
      <ul className="small">
        {finding.parts.map(({ day, set, issues }) => (
          <li key={day}>
            <IssueCount set={set} value={issues}>
              {messages.ofDay(day ?? '', issues)}
            </IssueCount>
          </li>
        ))}
      </ul>
    </>
  );
}

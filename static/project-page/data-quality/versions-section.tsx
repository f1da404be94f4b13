import Heading from '@atlaskit/heading';
import { VERSION_FLAWS } from '../../../src/domain/aggregate/quality/flawed-versions';
import { versionSet } from '../../../src/domain/issue-set/quality-sets';
import type { FlawedVersionView } from '../../../src/domain/present/quality-view';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages, useWords } from '../../shared/words/words';
import { findingMessages } from './finding-messages';

/** The versions that cannot place a defect in time or are doubtful: by what was found, then one by one. */
export function VersionsSection({ model: { view } }: { readonly model: ReportModel }) {
  const { none, columns, versions: messages } = useMessages(findingMessages);
  const { versions } = view.quality;
  const found = VERSION_FLAWS.map((flaw) => ({
    flaw,
    count: versions.filter((version) => version.flaw === flaw).length,
  }));
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(versions.length)}</p>
      <DataTable
        caption={messages.title}
        captionHidden
        rows={found}
        keyOf={({ flaw }) => flaw}
        columns={[
          { key: 'finding', header: columns.finding, cell: ({ flaw }) => messages.name(flaw) },
          {
            key: 'count',
            header: columns.count,
            cell: ({ count }) =>
              count === 0 ? (
                <span className="quiet nowrap">{none}</span>
              ) : (
                <span className="nowrap">{messages.count(count)}</span>
              ),
          },
          { key: 'why', header: columns.why, cell: ({ flaw }) => messages.why(flaw) },
        ]}
      />
      {versions.length === 0 ? null : <OneByOne versions={versions} />}
    </section>
  );
}

function OneByOne({ versions }: { readonly versions: readonly FlawedVersionView[] }) {
  const { versions: messages } = useMessages(findingMessages);
  const { format } = useWords();
  const { columns } = messages;
  return (
    <details className="disclosure">
      <summary>{messages.show(new Set(versions.map(({ id }) => id)).size)}</summary>
      <DataTable
        caption={messages.list}
        captionHidden
        rows={versions}
        keyOf={({ flaw, id }) => `${flaw} ${id}`}
        columns={[
          { key: 'version', header: columns.version, cell: ({ name }) => name },
          {
            key: 'date',
            header: columns.date,
            cell: ({ date }) => (date === null ? messages.noDate : format.day(date)),
          },
          { key: 'finding', header: columns.finding, cell: ({ flaw }) => messages.name(flaw) },
          {
            key: 'defects',
            header: columns.defects,
            numeric: true,
            cell: ({ id, defects }) => <IssueCount set={versionSet([id])} value={defects} />,
          },
        ]}
      />
    </details>
  );
}

import Heading from '@atlaskit/heading';
import { TAG_FIELDS } from '../../../src/contract/issue';
import { COVERAGES } from '../../../src/domain/aggregate/quality/coverage';
import { coverageSet } from '../../../src/domain/issue-set/quality-sets';
import type { MonthCoverageView } from '../../../src/domain/present/quality-view';
import { type Column, DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages, useWords } from '../../shared/words/words';
import { CoverageChart } from './coverage-chart';
import { coverageMessages } from './coverage-messages';

/** Months that are drawn; the table has them all. */
const DRAWN = 36;
const LOOKS = { tagged: 'tagged', inferred: 'inferred', lacking: 'unclassified' } as const;

/** How much each of the three fields says, month by month: a small chart a field, and all as a table. */
export function CoverageSection({ model: { view, answer } }: { readonly model: ReportModel }) {
  const messages = useMessages(coverageMessages);
  const { shared } = useWords();
  const { months, covered } = view.quality;
  const { fields } = answer.card.settings;
  const drawn = months.slice(-DRAWN);
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>
        {messages.text} {messages.shown(drawn.length, months.length)}{' '}
        {drawn.at(-1)?.partial === true ? messages.partial : ''}
      </p>
      <ul className="legend">
        {COVERAGES.map((is) => (
          <li key={is}>
            <span className={`share-key share-${LOOKS[is]}`} aria-hidden="true" />
            {messages.look(is)}
          </li>
        ))}
      </ul>
      <div className="multiples">
        {TAG_FIELDS.map((field) => (
          <div key={field} className="multiple">
            <Heading as="h3" size="xsmall">
              {messages.field(field)}
            </Heading>
            {fields[field] === null ? <p className="small">{messages.notMapped}</p> : null}
            {fields[field] !== null || covered[field].inferred > 0 ? (
              <>
                <p className="small">{messages.sum(field, covered[field])}</p>
                <CoverageChart field={field} months={drawn} />
              </>
            ) : null}
          </div>
        ))}
      </div>
      <details className="disclosure">
        <summary>{shared.showTable}</summary>
        <CoverageTable months={months} />
      </details>
    </section>
  );
}

/** The newest month first; each number leads to its issues. */
function CoverageTable({ months }: { readonly months: readonly MonthCoverageView[] }) {
  const messages = useMessages(coverageMessages);
  const columns: readonly Column<MonthCoverageView>[] = TAG_FIELDS.flatMap((field) =>
    COVERAGES.filter((is) => is !== 'inferred' || field === 'discovery').map((is) => ({
      key: `${field} ${is}`,
      header: messages.columns.of(field, is),
      numeric: true,
      cell: (month: MonthCoverageView) => (
        <IssueCount set={coverageSet(field, is, month)} value={month.fields[field][is]} />
      ),
    })),
  );
  return (
    <DataTable
      caption={messages.title}
      captionHidden
      rows={months.toReversed()}
      keyOf={({ label }) => label}
      columns={[
        { key: 'month', header: messages.columns.month, cell: (month) => messages.month(month) },
        ...columns,
      ]}
    />
  );
}

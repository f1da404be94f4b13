import Heading from '@atlaskit/heading';
import type { FoundDefects } from '../../../src/domain/aggregate/sprint-review/review';
import type { Rate } from '../../../src/domain/present/rate';
import type { SpanView } from '../../../src/domain/present/sprint-review-view';
import type { Outcome } from '../../../src/domain/stage';
import { BarList } from '../../shared/charts/bar-list';
import { DataTable } from '../../shared/components/data-table';
import { RateText } from '../../shared/components/rate-text';
import { ShareLegend } from '../../shared/charts/share-bar';
import { useMessages, useWords } from '../../shared/words/words';
import { IssueCount } from '../../shared/issues/issue-count';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** What was found in one span. */
interface Row {
  readonly span: SpanView;
  readonly found: FoundDefects;
  readonly rate: Rate;
}

/** Escaped against contained, these days and the ones before. */
export function Found({ model }: { readonly model: ReviewModel }) {
  const messages = useMessages(sprintReviewMessages);
  const { shared, format } = useWords();
  const { view } = model;
  const { found, before } = view;
  const rows: readonly Row[] = [
    { span: view.span, found, rate: found.rate },
    ...(before ? [{ span: before.span, found: before, rate: before.rate }] : []),
  ];
  const counted = ({ found: of }: Row, outcome: Outcome) => (
    <IssueCount set={of[outcome]} value={of[outcome].count} />
  );
  const told = (outcome: Outcome) => <IssueCount set={found[outcome]} value={found[outcome].count} />;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.found.title}
      </Heading>
      <BarList
        label={messages.found.chart}
        bars={rows.map(({ span, found: { all }, rate }) => ({
          key: span.first,
          name: messages.spanName(span),
          parts: (['escaped', 'contained', 'unclassified'] as const).map((look) => ({
            key: look,
            look,
            count: rate[look],
          })),
          value: messages.found.of(rate),
          issues: { set: all, count: all.count },
          spoken: messages.found.spoken(messages.spanName(span), rate),
        }))}
      />
      <ShareLegend
        count={format.count}
        shares={[
          { name: shared.escaped, count: found.escaped.count, shown: told('escaped'), look: 'escaped' },
          {
            name: shared.contained,
            count: found.contained.count,
            shown: told('contained'),
            look: 'contained',
          },
          {
            name: messages.found.unclassified,
            count: found.unclassified.count,
            shown: told('unclassified'),
            look: 'unclassified',
          },
        ]}
      />
      <DataTable
        caption={messages.found.table}
        captionHidden
        rows={rows}
        keyOf={({ span }) => span.first}
        columns={[
          {
            key: 'span',
            header: messages.found.columns.span,
            cell: ({ span }) => messages.spanName(span),
          },
          {
            key: 'escaped',
            header: messages.found.columns.escaped,
            numeric: true,
            cell: (row) => counted(row, 'escaped'),
          },
          {
            key: 'contained',
            header: messages.found.columns.contained,
            numeric: true,
            cell: (row) => counted(row, 'contained'),
          },
          {
            key: 'unclassified',
            header: messages.found.columns.unclassified,
            numeric: true,
            cell: (row) => counted(row, 'unclassified'),
          },
          { key: 'rate', header: messages.found.columns.rate, cell: ({ rate }) => <RateText rate={rate} /> },
        ]}
      />
    </section>
  );
}

import Heading from '@atlaskit/heading';
import type { Rate } from '../../../src/domain/present/rate';
import type { SpanView } from '../../../src/domain/present/sprint-review-view';
import { BarList } from '../../shared/charts/bar-list';
import { DataTable } from '../../shared/components/data-table';
import { RateText } from '../../shared/components/rate-text';
import { ShareLegend } from '../../shared/charts/share-bar';
import { useMessages, useWords } from '../../shared/words/words';
import { IssueNumber } from './issue-number';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** Escaped against contained, these days and the ones before. */
export function Found({ model }: { readonly model: ReviewModel }) {
  const messages = useMessages(sprintReviewMessages);
  const { shared, format } = useWords();
  const { view, answer } = model;
  const { found, before } = view;
  const rows: readonly { readonly span: SpanView; readonly rate: Rate; readonly isNow: boolean }[] = [
    { span: view.span, rate: found.rate, isNow: true },
    ...(before ? [{ span: before.span, rate: before.rate, isNow: false }] : []),
  ];
  const counted = (rate: Rate, isNow: boolean, outcome: 'escaped' | 'contained' | 'unclassified') =>
    isNow ? <IssueNumber answer={answer} listed={found[outcome]} /> : format.count(rate[outcome]);
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.found.title}
      </Heading>
      <BarList
        label={messages.found.chart}
        bars={rows.map(({ span, rate }) => ({
          key: span.first,
          name: messages.spanName(span),
          parts: (['escaped', 'contained', 'unclassified'] as const).map((look) => ({
            key: look,
            look,
            count: rate[look],
          })),
          value: messages.found.of(rate),
          spoken: messages.found.spoken(messages.spanName(span), rate),
        }))}
      />
      <ShareLegend
        count={format.count}
        shares={[
          { name: shared.escaped, count: found.escaped.count, look: 'escaped' },
          { name: shared.contained, count: found.contained.count, look: 'contained' },
          { name: messages.found.unclassified, count: found.unclassified.count, look: 'unclassified' },
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
            cell: ({ rate, isNow }) => counted(rate, isNow, 'escaped'),
          },
          {
            key: 'contained',
            header: messages.found.columns.contained,
            numeric: true,
            cell: ({ rate, isNow }) => counted(rate, isNow, 'contained'),
          },
          {
            key: 'unclassified',
            header: messages.found.columns.unclassified,
            numeric: true,
            cell: ({ rate, isNow }) => counted(rate, isNow, 'unclassified'),
          },
          { key: 'rate', header: messages.found.columns.rate, cell: ({ rate }) => <RateText rate={rate} /> },
        ]}
      />
    </section>
  );
}

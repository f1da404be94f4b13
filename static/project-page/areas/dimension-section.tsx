import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { ChartRows } from '../../shared/charts/chart-rows';
import { ChartSection } from '../../shared/charts/chart-section';
import { IntervalStrip, StripAxis } from '../../shared/charts/interval-strip';
import { Badge } from '../../shared/components/badge';
import { RateText } from '../../shared/components/rate-text';
import { useMessages, useWords } from '../../shared/words/words';
import { areasMessages, type Breakdown, type Dimension } from './areas-messages';
import { DimensionTable } from './dimension-table';
import { type DimensionRow, marginRows, rowSet, valueRows } from './dimension-rows';

/** Values drawn before somebody asks for all. */
const FIRST = 15;

/** A breakdown: every value with its rate, its interval and the limits that it is judged by. */
export function DimensionSection({
  dimension,
  breakdown,
  minimumN,
  isTold,
}: {
  readonly dimension: Dimension;
  readonly breakdown: Breakdown;
  readonly minimumN: number;
  /** Whether the sentence on top of the page tells of this breakdown already. */
  readonly isTold: boolean;
}) {
  const messages = useMessages(areasMessages);
  const { shared } = useWords();
  const [all, setAll] = useState(false);
  const { overall } = breakdown.view;
  const values = valueRows(breakdown.view);
  const margins = marginRows(breakdown.view);
  const nameOf = ({ kind, name }: DimensionRow): string => {
    if (kind === 'value') return name;
    return kind === 'none' ? messages.none(dimension) : messages.all;
  };
  const centre = overall.n === 0 ? null : overall.escaped / overall.n;
  return (
    <ChartSection
      title={messages.sections[dimension].title}
      summary={`${messages.summary(dimension, breakdown, minimumN, isTold)} ${messages.order}`}
      note={messages.note(dimension, breakdown, minimumN)}
      table={<DimensionTable dimension={dimension} rows={[...values, ...margins]} nameOf={nameOf} />}
    >
      <ChartRows
        label={messages.label(dimension, values.length)}
        axis={<StripAxis />}
        rows={[...(all ? values : values.slice(0, FIRST)), ...margins].map((row) => {
          const flag = row.verdict ? messages.flag(row.verdict) : null;
          const verdict = row.verdict ? messages.verdict(row.verdict) : '';
          return {
            key: `${row.kind} ${row.name}`,
            name: nameOf(row),
            plot: (
              <IntervalStrip
                rate={row.rate}
                limits={row.verdict?.state === 'judged' ? row.verdict.limits : null}
                centre={centre}
                beyond={flag !== null}
              />
            ),
            value: (
              <>
                <span>{shared.ofAll(row.rate)}</span>
                <RateText rate={row.rate} />
                {flag === null ? null : <Badge text={flag} look="problem" />}
              </>
            ),
            label: messages.spoken(nameOf(row), row.rate, verdict),
            set: rowSet(dimension, row, 'escaped'),
            count: row.rate.escaped,
          };
        })}
      />
      {values.length > FIRST ? (
        <p>
          <Button spacing="compact" onClick={() => setAll(!all)}>
            {all ? messages.showFewer : messages.showAll(values.length, dimension)}
          </Button>
        </p>
      ) : null}
    </ChartSection>
  );
}

/** Stands where the settings map no such dimension. */
export function NotMapped({ dimension }: { readonly dimension: Dimension }) {
  const { title, notMapped } = useMessages(areasMessages).sections[dimension];
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {title}
      </Heading>
      <p className="quiet">{notMapped}</p>
    </section>
  );
}

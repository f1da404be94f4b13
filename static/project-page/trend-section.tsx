import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { TrendChart } from '../shared/charts/trend-chart';
import { TrendLegend } from '../shared/charts/trend-legend';
import { TrendTable } from '../shared/charts/trend-table';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';
import type { ReportModel } from '../shared/report/report-model';

/** Releases drawn before somebody asks for all: more are too many to tell apart. */
const LAST = 24;

/** The trend: a sentence, the chart, its signs, and the same as a table. */
export function TrendSection({
  model,
  nameOf,
}: {
  readonly model: ReportModel;
  readonly nameOf: (releaseId: number) => string;
}) {
  const messages = useMessages(projectPageMessages);
  const { shared } = useWords();
  const [all, setAll] = useState(false);
  const { trend, marks, answer } = model;
  const windowDays = answer.card.settings.exposureWindowDays;
  const shown = all ? marks : marks.slice(-LAST);
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.trendTitle}
      </Heading>
      {marks.length === 0 ? (
        <p className="quiet">{messages.trendEmpty}</p>
      ) : (
        <>
          <p>
            {trend.chart.limits === 'none' ? '' : `${shared.trend.signals(trend.signals, nameOf)} `}
            {shared.trend.limits(trend.chart)}
          </p>
          <TrendChart marks={shown} chart={trend.chart} windowDays={windowDays} />
          <TrendLegend marks={shown} hasCentre={trend.chart.centre !== null} />
          {marks.length > LAST ? (
            <p className="page-links">
              <Button spacing="compact" onClick={() => setAll(!all)}>
                {all ? messages.showFewerReleases : messages.showAllReleases}
              </Button>
              {all ? null : <span className="quiet">{messages.trendShown(shown.length, marks.length)}</span>}
            </p>
          ) : null}
          <details className="disclosure">
            <summary>{shared.showTable}</summary>
            <TrendTable caption={messages.trendTable} marks={shown} windowDays={windowDays} />
          </details>
        </>
      )}
    </section>
  );
}

import Heading from '@atlaskit/heading';
import { SEVERITY_CLASSES } from '../../src/domain/aggregate/companions/severity';
import { classified, sumCounts } from '../../src/domain/aggregate/counts';
import { windowCounts } from '../../src/domain/aggregate/releases';
import { rowsOfSeverity } from '../../src/domain/aggregate/series/severity-rows';
import { type Trend, trendOf } from '../../src/domain/aggregate/trend';
import { atRelease } from '../shared/charts/shown-trend';
import { TrendChart } from '../shared/charts/trend-chart';
import { trendMarks } from '../shared/charts/trend-marks';
import { DataTable } from '../shared/components/data-table';
import { filterMessages } from '../shared/filter/filter-messages';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages, useWords } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

/** Releases drawn of each severity. */
const LAST = 12;
const HEIGHT = 150;

/** The trend of each severity, small and on one scale, with the counts as a table. */
export function SeverityMultiples({ model }: { readonly model: ReportModel }) {
  const { severities: messages } = useMessages(overviewMessages);
  const { severity: nameOf } = useMessages(filterMessages);
  const { shared } = useWords();
  const { settings } = model.answer.card;
  const drawn = new Set(model.trend.points.map(({ row }) => row.release.id));
  const rows = model.answer.report.releases.rows.filter(({ release }) => drawn.has(release.id));
  const multiples = SEVERITY_CLASSES.map((severity) => {
    const trend = trendOf(rowsOfSeverity(rows, severity), settings.trend.baseline);
    return { severity, trend, marks: trendMarks(trend, settings.minimumN), pooled: pooledOf(trend) };
  }).filter(({ pooled }) => classified(pooled) > 0);
  const highest = Math.max(
    0,
    ...multiples.flatMap(({ marks }) => marks.slice(-LAST).map(({ at }) => at ?? 0)),
  );
  const byRelease = new Map(
    multiples.map(({ severity, marks }) => [severity, new Map(marks.map((m) => [m.id, m]))]),
  );
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      {multiples.length === 0 ? (
        <p className="quiet">{messages.none}</p>
      ) : (
        <>
          <p className="quiet">{messages.explanation}</p>
          <div className="multiples">
            {multiples.map(({ severity, trend, marks, pooled }) => (
              <div key={severity} className="multiple">
                <Heading as="h3" size="xsmall">
                  {nameOf(severity)}
                </Heading>
                <TrendChart
                  marks={marks.slice(-LAST)}
                  chart={trend.chart}
                  windowDays={settings.exposureWindowDays}
                  height={HEIGHT}
                  top={highest}
                  about={nameOf(severity)}
                />
                <p className="small">
                  {messages.pooled(pooled.escaped, classified(pooled))}{' '}
                  {trend.chart.limits === 'none'
                    ? shared.trend.limits(trend.chart, 'release')
                    : shared.trend.signals(trend.signals.map(atRelease), nameIn(model), 'release')}
                </p>
              </div>
            ))}
          </div>
          <details className="disclosure">
            <summary>{shared.showTable}</summary>
            <DataTable
              caption={messages.table}
              captionHidden
              rows={rows.toReversed()}
              keyOf={({ release }) => release.id}
              columns={[
                { key: 'release', header: messages.release, cell: ({ release }) => release.name },
                ...multiples.map(({ severity }) => ({
                  key: severity,
                  header: nameOf(severity),
                  numeric: true,
                  cell: ({ release }: (typeof rows)[number]) => {
                    const mark = byRelease.get(severity)?.get(release.id);
                    return mark ? shared.ofAll(mark.rate) : '';
                  },
                })),
              ]}
            />
          </details>
        </>
      )}
    </section>
  );
}

/** The mature releases of a trend together. */
function pooledOf({ points }: Trend) {
  return sumCounts(
    points.filter(({ point }) => point.kind !== 'maturing').map(({ row }) => windowCounts(row)),
  );
}

function nameIn({ view }: ReportModel): (id: number) => string {
  return (id) => view.releases.find((release) => release.id === id)?.name ?? String(id);
}

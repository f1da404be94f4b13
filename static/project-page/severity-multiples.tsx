import Heading from '@atlaskit/heading';
import { useSearchParams } from 'react-router';
import type { Criterion } from '../../src/domain/issue-set/criterion';
import type { IssueSet } from '../../src/domain/issue-set/issue-set';
import { periodSet, pooledSet } from '../../src/domain/issue-set/report-sets';
import { markSet } from '../shared/charts/mark-set';
import { TrendChart } from '../shared/charts/trend-chart';
import { isHollow, type TrendMark } from '../shared/charts/trend-marks';
import { filterMessages } from '../shared/filter/filter-messages';
import { LinkedText } from '../shared/issues/linked-text';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages, useWords } from '../shared/words/words';
import { overviewMessages } from './overview-messages';
import { SeverityTable } from './severity-table';
import { SEVERITY_BY, type SeverityBy, type SeverityTrend, severityTrends } from './severity-trends';
import { Switch } from './switch';

/** Points drawn of each severity. */
const LAST = 12;
const HEIGHT = 150;

/** The trend of each severity, small and on one scale, by release or by period, with the counts as a table. */
export function SeverityMultiples({ model }: { readonly model: ReportModel }) {
  const { severities: messages, trend: words } = useMessages(overviewMessages);
  const { shared } = useWords();
  const [search, setSearch] = useSearchParams();
  const by = SEVERITY_BY.find((each) => each === search.get('severities')) ?? 'release';
  const trends = severityTrends(model, by, (period) => shared.trend.periodName(by, period));
  const points = by === 'release' ? model.marks : (trends[0]?.marks ?? []);
  const drawn = trends.map((trend) => ({ ...trend, last: trend.marks.slice(-LAST) }));
  const highest = Math.max(0, ...drawn.flatMap(({ last }) => last.map(({ at }) => at ?? 0)));
  const choose = (next: SeverityBy): void => {
    const changed = new URLSearchParams(search);
    changed.set('severities', next);
    setSearch(changed, { replace: true });
  };
  return (
    <section className="section">
      <div className="section-head">
        <Heading as="h2" size="small">
          {messages.title}
        </Heading>
        <Switch
          name="severities"
          legend={messages.by}
          choices={SEVERITY_BY.map((value) => ({ value, text: words.choices[value] }))}
          value={by}
          onChange={choose}
        />
      </div>
      {trends.length === 0 ? (
        <p className="quiet">{messages.none[by]}</p>
      ) : (
        <>
          <p className="quiet">
            {messages.explanation[by]}
            {points.length > LAST ? ` ${messages.shown(LAST, points.length)}` : ''}
          </p>
          <div className="multiples">
            {drawn.map((trend) => (
              <Multiple key={trend.severity} model={model} by={by} trend={trend} top={highest} />
            ))}
          </div>
          <details className="disclosure">
            <summary>{shared.showTable}</summary>
            <SeverityTable caption={messages.table[by]} by={by} points={points} trends={trends} />
          </details>
        </>
      )}
    </section>
  );
}

function Multiple({
  model,
  by,
  trend: { severity, chart, signals, pooled, marks, last },
  top,
}: {
  readonly model: ReportModel;
  readonly by: SeverityBy;
  readonly trend: SeverityTrend & { readonly last: readonly TrendMark[] };
  readonly top: number;
}) {
  const { severities: messages } = useMessages(overviewMessages);
  const { severity: nameOf } = useMessages(filterMessages);
  const { shared } = useWords();
  const names = new Map(marks.map(({ id, name }) => [id, name]));
  const judged = marks.filter((mark) => !isHollow(mark));
  return (
    <div className="multiple">
      <Heading as="h3" size="xsmall">
        {nameOf(severity)}
      </Heading>
      <TrendChart
        key={by}
        by={by}
        marks={last}
        chart={chart}
        windowDays={model.answer.card.settings.exposureWindowDays}
        issuesOf={(mark) => ({
          set: markSet(mark, { by: 'severity', is: severity }, { by: 'outcome', is: 'classified' }),
          count: mark.rate.n,
        })}
        height={HEIGHT}
        top={top}
        about={nameOf(severity)}
      />
      <p className="small">
        <LinkedText
          say={(linked) =>
            messages.pooled(pooled, by, (is, value) =>
              linked(value, togetherSet(judged, { by: 'severity', is: severity }, { by: 'outcome', is })),
            )
          }
        />{' '}
        {chart.limits === 'none'
          ? shared.trend.limits(chart, by)
          : shared.trend.signals(signals, (id) => names.get(id) ?? String(id), by)}
      </p>
    </div>
  );
}

/** The defects of several points: of releases, or of the periods from the first to the last. */
function togetherSet(marks: readonly TrendMark[], ...criteria: readonly Criterion[]): IssueSet {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first?.days && last?.days)
    return periodSet({ first: first.days.first, last: last.days.last }, ...criteria);
  return pooledSet(
    marks.map(({ id }) => Number(id)),
    ...criteria,
  );
}

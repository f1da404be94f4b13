import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PERIOD_KINDS } from '../../src/domain/calendar/period';
import { changeMarks } from '../shared/charts/change-marks';
import { markSet } from '../shared/charts/mark-set';
import { shownTrend } from '../shared/charts/shown-trend';
import { TrendChart } from '../shared/charts/trend-chart';
import { TrendLegend } from '../shared/charts/trend-legend';
import type { TrendBy } from '../shared/charts/trend-marks';
import { TrendTable } from '../shared/charts/trend-table';
import { RateCounts } from '../shared/issues/rate-counts';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages, useWords } from '../shared/words/words';
import { dataChanges } from './data-changes';
import { overviewMessages } from './overview-messages';
import { Switch } from './switch';

const BY: readonly TrendBy[] = ['release', ...PERIOD_KINDS];

/** Points drawn before somebody asks for all: more are too many to tell apart. */
const LAST: Readonly<Record<TrendBy, number>> = { release: 24, week: 26, month: 24, quarter: 20 };

/** The trend of releases or of periods: a sentence, the chart, its signs, where the data changed, and a table. */
export function TrendSection({ model }: { readonly model: ReportModel }) {
  const { trend: messages } = useMessages(overviewMessages);
  const { shared } = useWords();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useSearchParams();
  const by = BY.find((each) => each === search.get('trend')) ?? 'release';
  const { marks, chart, signals } = shownTrend(model, by, (period) => shared.trend.periodName(by, period));
  const { card, report } = model.answer;
  const windowDays = card.settings.exposureWindowDays;
  const shown = all ? marks : marks.slice(-LAST[by]);
  const changes = changeMarks(dataChanges(report, card, messages), shown);
  const names = new Map(marks.map((mark) => [mark.id, mark.name]));
  const choose = (next: TrendBy): void => {
    const changed = new URLSearchParams(search);
    changed.set('trend', next);
    setSearch(changed, { replace: true });
  };
  return (
    <section className="section">
      <div className="section-head">
        <Heading as="h2" size="small">
          {messages.title}
        </Heading>
        <Switch
          name="trend"
          legend={messages.by}
          choices={BY.map((value) => ({ value, text: messages.choices[value] }))}
          value={by}
          onChange={choose}
        />
      </div>
      <p className="quiet">{messages.explanation[by]}</p>
      {marks.length === 0 ? (
        <p>{messages.empty[by]}</p>
      ) : (
        <>
          <p>
            {chart.limits === 'none'
              ? ''
              : `${shared.trend.signals(signals, (id) => names.get(id) ?? String(id), by)} `}
            {shared.trend.limits(chart, by)}
          </p>
          <TrendChart
            key={by}
            by={by}
            marks={shown}
            chart={chart}
            changes={changes}
            windowDays={windowDays}
            issuesOf={(mark) => ({
              set: markSet(mark, { by: 'outcome', is: 'classified' }),
              count: mark.rate.n,
            })}
          />
          <TrendLegend marks={shown} hasCentre={chart.centre !== null} hasChanges={changes.length > 0} />
          {changes.length > 0 ? (
            <ul className="trend-changes" aria-label={messages.changes}>
              {changes.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : null}
          {marks.length > LAST[by] ? (
            <p className="page-links">
              <Button spacing="compact" onClick={() => setAll(!all)}>
                {all ? messages.showFewer : messages.showAll}
              </Button>
              {all ? null : <span className="quiet">{messages.shown(shown.length, marks.length)}</span>}
            </p>
          ) : null}
          <details className="disclosure">
            <summary>{shared.showTable}</summary>
            <TrendTable
              caption={messages.table}
              by={by}
              marks={shown}
              windowDays={windowDays}
              counts={(mark) => (
                <RateCounts rate={mark.rate} sets={(is) => markSet(mark, { by: 'outcome', is })} />
              )}
            />
          </details>
        </>
      )}
    </section>
  );
}

import { Sparkline } from '../../shared/charts/sparkline';
import { TrendLegend } from '../../shared/charts/trend-legend';
import { TrendTable } from '../../shared/charts/trend-table';
import { Headline } from '../../shared/components/headline';
import { useMessages } from '../../shared/words/words';
import type { GadgetConfiguration } from '../configuration';
import { gadgetMessages } from '../messages';
import { Containment } from './containment';
import type { GadgetModel } from './model';
import { TriageBacklog } from './triage-backlog';

/** Releases in the small trend, and in that of a gadget that shows the trend alone. */
const LAST = { small: 12, alone: 24 };
const TREND_HEIGHT = 120;

/** The number that the gadget is set to; nothing where the sentence says why there is none. */
export function StatisticView({
  model,
  configuration: { statistic },
}: {
  readonly model: GadgetModel;
  readonly configuration: GadgetConfiguration;
}) {
  const { situation, number, group } = model;
  if (statistic === 'triage' && (situation === 'numbers' || situation === 'all unclassified'))
    return <TriageBacklog triage={group.counts.triage} />;
  if (situation !== 'numbers') return null;
  if (statistic === 'trend') return <ReleaseTrend model={model} />;
  if (number.state === 'release gone') return null;
  if (statistic === 'containment') return <Containment share={number.containment} stages={model.stages} />;
  return (
    <>
      <Headline rate={number.rate} />
      <SmallTrend model={model} />
    </>
  );
}

function SmallTrend({ model: { marks, trend } }: { readonly model: GadgetModel }) {
  const messages = useMessages(gadgetMessages);
  const last = marks.slice(-LAST.small);
  return last.length > 1 ? (
    <Sparkline marks={last} centre={trend.chart.centre} label={messages.sparkline(last.length)} />
  ) : null;
}

function ReleaseTrend({ model: { marks, trend, group } }: { readonly model: GadgetModel }) {
  const messages = useMessages(gadgetMessages);
  const last = marks.slice(-LAST.alone);
  if (last.length === 0) return null;
  return (
    <div className="gadget-trend">
      <Sparkline
        marks={last}
        centre={trend.chart.centre}
        label={messages.sparkline(last.length)}
        height={TREND_HEIGHT}
      />
      <TrendLegend marks={last} hasCentre={trend.chart.centre !== null} />
      <details className="disclosure">
        <summary>{messages.showTrend}</summary>
        <TrendTable
          caption={messages.trendTable}
          marks={last}
          windowDays={group.card.settings.exposureWindowDays}
        />
      </details>
    </div>
  );
}

import Heading from '@atlaskit/heading';
import { Sparkline } from '../shared/charts/sparkline';
import { Headline } from '../shared/components/headline';
import { DataAsOf } from '../shared/reading/data-as-of';
import { ReadingNotice } from '../shared/reading/reading-notice';
import { reportMessages } from '../shared/report/report-messages';
import type { ReportModel } from '../shared/report/report-model';
import { SituationPanel } from '../shared/report/situation-panel';
import { useMessages, useWords } from '../shared/words/words';
import { gadgetMessages } from './messages';
import { ReportLink } from './report-link';

/** Releases in the small trend. */
const LAST = 12;

export function GadgetNumbers({ model, title }: { readonly model: ReportModel; readonly title: string }) {
  const messages = useMessages(gadgetMessages);
  const report = useMessages(reportMessages);
  const { shared } = useWords();
  const { answer, view, trend, marks, situation } = model;
  const last = marks.slice(-LAST);
  const was = shared.definition.was(answer.card);
  return (
    <>
      <Heading as="h1" size="small">
        {messages.title(title, answer.project.key)}
      </Heading>
      {view.read > 0 || answer.index.state === 'ready' ? <ReadingNotice index={answer.index} /> : null}
      {situation === 'numbers' ? (
        <>
          <Headline rate={view.headline.rate} />
          {last.length > 1 ? (
            <Sparkline marks={last} centre={trend.chart.centre} label={messages.sparkline(last.length)} />
          ) : null}
          <p>{report.sentence(view, trend)}</p>
          {was === null ? null : <p className="quiet">{was}</p>}
        </>
      ) : (
        <SituationPanel model={model} />
      )}
      <p className="page-links">
        <ReportLink projectKey={answer.project.key} text={messages.toReport} />
      </p>
      <DataAsOf answer={answer} />
    </>
  );
}

import { Panel } from '../components/panel';
import { ReadingProgress } from '../reading/reading-progress';
import { useMessages } from '../words/words';
import type { IndexProgress } from '../../../src/contract/report';
import { reportMessages } from './report-messages';
import type { ReportModel } from './report-model';
import type { Situation } from './situation';

/** Stands in for the numbers when there are none. */
export function SituationPanel({ model: { situation, answer } }: { readonly model: ReportModel }) {
  return situation === 'numbers' ? null : <WhyNothing situation={situation} index={answer.index} />;
}

/** The same on a page that has no report. */
export function WhyNothing({
  situation,
  index,
}: {
  readonly situation: Exclude<Situation, 'numbers'>;
  readonly index: IndexProgress;
}) {
  const messages = useMessages(reportMessages);
  const { title, text } = messages.situation[situation];
  return (
    <Panel title={title}>
      <p>{text}</p>
      {situation === 'reading' ? <ReadingProgress index={index} /> : null}
      {situation === 'reading failed' && index.failure !== null ? (
        <p>
          <code className="log-code">{index.failure}</code>
        </p>
      ) : null}
    </Panel>
  );
}

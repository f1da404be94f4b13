import { Panel } from '../components/panel';
import { ReadingProgress } from '../reading/reading-progress';
import { useMessages } from '../words/words';
import { reportMessages } from './report-messages';
import type { ReportModel } from './report-model';

/** Stands in for the numbers when there are none. */
export function SituationPanel({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(reportMessages);
  const { situation, answer } = model;
  if (situation === 'numbers') return null;
  const { title, text } = messages.situation[situation];
  return (
    <Panel title={title}>
      <p>{text}</p>
      {situation === 'reading' ? <ReadingProgress index={answer.index} /> : null}
      {situation === 'reading failed' && answer.index.failure !== null ? (
        <p>
          <code className="log-code">{answer.index.failure}</code>
        </p>
      ) : null}
    </Panel>
  );
}

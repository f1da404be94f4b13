import type { IndexProgress } from '../../../src/contract/report';
import type { Instant } from '../../../src/domain/day';
import { Notice } from '../../shared/components/notice';
import type { Reading } from '../../shared/reading/reading';
import { readingMessages } from '../../shared/reading/reading-messages';
import { ReadingProgress } from '../../shared/reading/reading-progress';
import { useMessages } from '../../shared/words/words';
import { healthMessages } from './health-messages';

/** What goes on with the reading of a project, or why nothing does. */
export function ProjectState({
  progress,
  reading,
  now,
}: {
  readonly progress: IndexProgress;
  readonly reading: Reading;
  readonly now: Instant;
}) {
  const { project: messages } = useMessages(healthMessages);
  const words = useMessages(readingMessages);
  const horizon = progress.horizon === null ? '' : words.horizon(progress.horizon);
  return (
    <>
      {progress.noDefectType ? (
        <Notice kind="warning">
          <p>{words.noDefectType}</p>
        </Notice>
      ) : null}
      {reading.state === 'failed' ? (
        <Notice kind="warning">
          <p>{progress.state === 'ready' ? words.anewFailed : messages.stopped}</p>
          <p>
            {words.failed(reading.operation)} <code className="log-code">{reading.operation}</code>
          </p>
        </Notice>
      ) : null}
      {reading.state === 'done' ? (
        <p>
          {messages.ready} {horizon}
        </p>
      ) : (
        <div>
          {progress.isReadAnew ? <p>{words.readAnew}</p> : null}
          <ReadingProgress index={progress} now={now} />
          {horizon === '' ? null : <p className="quiet">{horizon}</p>}
        </div>
      )}
    </>
  );
}

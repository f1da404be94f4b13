import ProgressBar from '@atlaskit/progress-bar';
import type { IndexProgress } from '../../../src/contract/report';
import type { Instant } from '../../../src/domain/day';
import { useMessages } from '../words/words';
import { readingOf, shareRead } from './reading';
import { readingMessages } from './reading-messages';

/** How far a reading is: determinate once Jira has given an estimate; nothing moves while the reading does not. */
export function ReadingProgress({
  index,
  now = Date.now(),
}: {
  readonly index: IndexProgress;
  readonly now?: Instant;
}) {
  const messages = useMessages(readingMessages);
  const share = shareRead(index);
  const { state } = readingOf(index, now);
  const moves = state === 'reading' || state === 'details';
  return (
    <div className="progress">
      {share !== null || moves ? (
        <ProgressBar ariaLabel={messages.progressLabel} isIndeterminate={share === null} value={share ?? 0} />
      ) : null}
      <p className="quiet">{messages.progress(index, now)}</p>
    </div>
  );
}

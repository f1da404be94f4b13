import type { IndexProgress } from '../../../src/contract/report';
import { Notice } from '../components/notice';
import { useMessages } from '../words/words';
import { readingMessages } from './reading-messages';
import { readingOf } from './reading';
import { ReadingProgress } from './reading-progress';

/** Stands beside numbers while they are not those of a complete and current reading. */
export function ReadingNotice({ index }: { readonly index: IndexProgress }) {
  const messages = useMessages(readingMessages);
  const reading = readingOf(index, Date.now());
  if (reading.state === 'done') return null;
  if (reading.state === 'failed')
    return (
      <Notice kind="warning">
        <p>{index.state === 'ready' ? messages.anewFailed : messages.soFarIncomplete}</p>
        <p>
          {messages.forAdministrators} <code className="log-code">{reading.operation}</code>
        </p>
      </Notice>
    );
  return (
    <Notice kind="information">
      <p>{index.isReadAnew ? messages.readAnew : messages.soFar}</p>
      <ReadingProgress index={index} />
    </Notice>
  );
}

import type { ProjectAnswer } from '../../../src/contract/report';
import { useMessages, useWords } from '../words/words';
import { readingMessages } from './reading-messages';

/** How fresh the numbers are, and how far back they go. */
export function DataAsOf({ answer }: { readonly answer: Pick<ProjectAnswer, 'card' | 'index'> }) {
  const { shared } = useWords();
  const messages = useMessages(readingMessages);
  const { horizon } = answer.index;
  return (
    <p className="quiet">
      {shared.dataAsOf(answer.card.dataAsOf)}
      {horizon === null ? '' : `. ${messages.horizon(horizon)}`}
    </p>
  );
}

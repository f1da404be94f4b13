import Heading from '@atlaskit/heading';
import type { IssueAnswer } from '../../src/contract/issue';
import { Badge } from '../shared/components/badge';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages } from './messages';

/** What is known of the defect in a sentence, where it is counted, and why; or why it is not. */
export function Verdict({ counted }: { readonly counted: IssueAnswer['counted'] }) {
  const messages = useMessages(issuePanelMessages);
  if (counted.state !== 'counted') return <p>{messages.notHere[counted.state]}</p>;
  const { as } = counted;
  const { outcome } = as;
  return (
    <>
      <Heading as="h2" size="xsmall">
        <span className="verdict">
          {as.row === 'in scope' ? (
            <Badge text={messages.state[outcome]} look={outcome === 'unclassified' ? 'outlined' : outcome} />
          ) : (
            <Badge text={messages.notCounted} look="outlined" />
          )}
          <span>{messages.sentence(as)}</span>
        </span>
      </Heading>
      <p className="quiet">
        {messages.counted(as)} {as.row === 'in scope' ? messages.fixedIn(as) : ''}
      </p>
    </>
  );
}

import type { Proportion } from '../../../src/domain/present/proportion';
import { proportionMessages } from '../words/proportion-messages';
import { useMessages, useWords } from '../words/words';

/** A share with all that travels with it: the counts always, a percentage only of enough. */
export function ProportionText({ share }: { readonly share: Proportion }) {
  const { shared, format } = useWords();
  const messages = useMessages(proportionMessages);
  if (share.state === 'no data') return <span className="quiet">{shared.noData}</span>;
  return (
    <span className="rate">
      <span>{messages.ofAll(share)}</span>
      {share.state === 'rate' ? (
        <strong>{format.percent(share.rate)}</strong>
      ) : (
        <span className="quiet">{shared.tooFew}</span>
      )}
      <span className="quiet">{messages.interval(share)}</span>
    </span>
  );
}

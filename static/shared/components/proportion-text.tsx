import type { Proportion } from '../../../src/domain/present/proportion';
import { useWords } from '../words/words';

/** A share with all that travels with it: the counts always, a percentage only of enough. */
export function ProportionText({ share }: { readonly share: Proportion }) {
  const { shared, format } = useWords();
  if (share.state === 'no data') return <span className="quiet">{shared.noData}</span>;
  const { from, to } =
    share.state === 'rate' ? format.bounds(share.interval) : format.roughBounds(share.interval);
  return (
    <span className="rate">
      <span>{`${format.count(share.found)} of ${format.count(share.of)}`}</span>
      {share.state === 'rate' ? (
        <strong>{format.percent(share.rate)}</strong>
      ) : (
        <span className="quiet">{shared.tooFew}</span>
      )}
      <span className="quiet">{`${from} to ${to}`}</span>
    </span>
  );
}

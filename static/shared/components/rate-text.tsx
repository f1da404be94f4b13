import type { Rate } from '../../../src/domain/present/rate';
import { useWords } from '../words/words';

/** A rate with all that travels with it: the counts always, a percentage only of enough. */
export function RateText({ rate }: { readonly rate: Rate }) {
  const { shared, format } = useWords();
  if (rate.state === 'no data') return <span className="quiet">{shared.noData}</span>;
  return (
    <span className="rate">
      {rate.state === 'rate' ? (
        <strong>{format.percent(rate.rate)}</strong>
      ) : (
        <span className="quiet">{shared.tooFew}</span>
      )}{' '}
      <span className="quiet">{shared.interval(rate)}</span>
    </span>
  );
}

import type { ReactNode } from 'react';
import type { Rate } from '../../../src/domain/present/rate';
import { ShareBar } from '../charts/share-bar';
import { useWords } from '../words/words';

/** The number on top: counts first, then the rate with its interval, or why there is none. */
export function Headline({
  rate,
  basis,
  shown,
}: {
  readonly rate: Rate;
  readonly basis?: string;
  /** What stands for its counts, where they lead somewhere. */
  readonly shown?: (is: 'escaped' | 'contained', count: number) => ReactNode;
}) {
  const { shared, format } = useWords();
  const { escaped, contained } = rate;
  return (
    <div className="headline">
      <p className="headline-number">
        {rate.state === 'no data' ? shared.noData : shared.ofAllEscaped(rate)}
        {rate.state === 'rate' ? <strong>{format.percent(rate.rate)}</strong> : null}
      </p>
      {rate.state === 'no data' ? null : (
        <>
          <p className="quiet">
            {rate.state === 'too few' ? `${shared.tooFew}: ` : ''}
            {shared.intervalWords(rate)}
          </p>
          <ShareBar
            count={format.count}
            shares={[
              { name: shared.escaped, count: escaped, look: 'escaped', shown: shown?.('escaped', escaped) },
              {
                name: shared.contained,
                count: contained,
                look: 'contained',
                shown: shown?.('contained', contained),
              },
            ]}
          />
        </>
      )}
      {basis === undefined ? null : <p className="quiet">{basis}</p>}
    </div>
  );
}

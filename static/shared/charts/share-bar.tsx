import type { ReactNode } from 'react';

/** One part of a whole; the look is one of the classes `share-*`. */
export interface Share {
  readonly name: string;
  readonly count: number;
  /** What stands for the count, where it leads somewhere. */
  readonly shown?: ReactNode;
  readonly look: 'tagged' | 'inferred' | 'unclassified' | 'escaped' | 'contained';
}

/** Parts of one whole as a bar, with their counts below it. An empty part is listed, not drawn. */
export function ShareBar({
  shares,
  count,
}: {
  readonly shares: readonly Share[];
  readonly count: (value: number) => string;
}) {
  return (
    <div className="share">
      <div className="share-bar" aria-hidden="true">
        {shares.map((share) =>
          share.count === 0 ? null : (
            <div
              key={share.name}
              className={`share-part share-${share.look}`}
              style={{ flexGrow: share.count }}
            />
          ),
        )}
      </div>
      <ShareLegend shares={shares} count={count} />
    </div>
  );
}

/** What the looks mean, with the count of each. */
export function ShareLegend({
  shares,
  count,
}: {
  readonly shares: readonly Share[];
  readonly count: (value: number) => string;
}) {
  return (
    <ul className="legend">
      {shares.map((share) => (
        <li key={share.name}>
          <span className={`share-key share-${share.look}`} aria-hidden="true" />
          <span className="linked-text">
            <strong>{share.shown ?? count(share.count)}</strong> {share.name}
          </span>
        </li>
      ))}
    </ul>
  );
}

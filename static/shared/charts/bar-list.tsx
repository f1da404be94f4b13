import type { ReactNode } from 'react';
import { useRovingFocus } from './use-roving-focus';

/** A part of a bar; the look is one of the classes `share-*`. */
export interface BarPart {
  readonly key: string;
  readonly count: number;
  readonly look: 'escaped' | 'contained' | 'unclassified' | 'inferred';
}

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly BarPart[];
  /** Stands behind the bar: its number. */
  readonly value: ReactNode;
  /** The bar in words, for those who walk the chart. */
  readonly spoken: string;
}

/**
 * Bars under each other on one scale, each with its name above and its number behind. One Tab stop; the arrow keys walk
 * them and each is spoken.
 */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const roving = useRovingFocus<HTMLDivElement>(bars.length, 'down');
  const longest = Math.max(1, ...bars.map(sizeOf));
  return (
    <div className="bar-list" role="group" aria-label={label} onKeyDown={roving.onKeyDown}>
      {bars.map((bar, index) => (
        <div className="bar-list-item" key={bar.key}>
          <span className="bar-list-name">{bar.name}</span>
          <span className="bar-list-row">
            <div
              ref={(element) => roving.register(index, element)}
              className="bar-list-mark"
              role="img"
              aria-label={bar.spoken}
              tabIndex={index === roving.current ? 0 : -1}
              onFocus={() => roving.onFocus(index)}
              onBlur={roving.onBlur}
            >
              {bar.parts.map(({ key, count, look }) =>
                count === 0 ? null : (
                  <div
                    key={key}
                    className={`share-part share-${look}`}
                    style={{ flexBasis: `${(100 * count) / longest}%` }}
                  />
                ),
              )}
            </div>
            <span className="bar-list-value">{bar.value}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function sizeOf({ parts }: Bar): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

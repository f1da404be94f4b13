import type { ReactNode } from 'react';
import { ChartTip } from './chart-tip';
import { type MarkIssues, useMarks } from './use-marks';

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
  readonly issues: MarkIssues;
}

/** Where the words of a bar stand below its name, and how wide they may be, in pixels. */
const [TIP_TOP, TIP_WIDTH] = [36, 240];

/**
 * Bars under each other on one scale, each with its name above and its number behind. One Tab stop; the arrow keys walk
 * them; each is spoken, and shown in words beside it.
 */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const { shown, chart, mark } = useMarks<HTMLDivElement>(bars.length, 'down');
  const longest = Math.max(1, ...bars.map(sizeOf));
  return (
    <div className="bar-list" role="group" aria-label={label} {...chart}>
      {bars.map((bar, index) => (
        <div className="bar-list-item" key={bar.key}>
          <span className="bar-list-name">{bar.name}</span>
          <span className="bar-list-row">
            <div className="bar-list-mark" {...mark(index, bar.spoken, bar.issues)}>
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
          {index === shown ? <ChartTip x={0} y={TIP_TOP} within={TIP_WIDTH} text={bar.spoken} /> : null}
        </div>
      ))}
    </div>
  );
}

function sizeOf({ parts }: Bar): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

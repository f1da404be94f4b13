import type { Interval } from '../../../src/domain/statistics/wilson';
import { useWords } from '../words/words';

/** What can be drawn of a rate. */
export type DrawnRate =
  | { readonly state: 'no data' }
  | { readonly state: 'too few'; readonly interval: Interval }
  | { readonly state: 'rate'; readonly rate: number; readonly interval: Interval };

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A rate as a dot in its interval, from 0 to 100 % over all the width there is; too few: the interval alone. */
export function IntervalStrip({
  rate,
  limits = null,
  centre = null,
  beyond = false,
}: {
  readonly rate: DrawnRate;
  /** Limits that the rate is judged by. */
  readonly limits?: Interval | null;
  readonly centre?: number | null;
  /** Whether it lies outside of them: the dot becomes a diamond. */
  readonly beyond?: boolean;
}) {
  return (
    <svg className="strip" height={24} aria-hidden="true">
      {limits ? (
        <rect
          className="strip-limits"
          x={percent(limits.lower)}
          width={percent(limits.upper - limits.lower)}
          y={4}
          height={16}
        />
      ) : null}
      {TICKS.map((tick) => (
        <line key={tick} className="interval-tick" x1={percent(tick)} x2={percent(tick)} y1={0} y2={24} />
      ))}
      {centre === null ? null : (
        <line className="strip-centre" x1={percent(centre)} x2={percent(centre)} y1={0} y2={24} />
      )}
      {rate.state === 'no data' ? null : (
        <line
          className={rate.state === 'rate' ? 'interval-bar' : 'interval-bar interval-bar-few'}
          x1={percent(rate.interval.lower)}
          x2={percent(rate.interval.upper)}
          y1={12}
          y2={12}
        />
      )}
      {rate.state === 'rate' ? <Dot at={rate.rate} beyond={beyond} /> : null}
    </svg>
  );
}

function Dot({ at, beyond }: { readonly at: number; readonly beyond: boolean }) {
  if (!beyond) return <circle className="trend-solid" cx={percent(at)} cy={12} r={5} />;
  return (
    <svg x={percent(at)} y={12} overflow="visible">
      <path className="trend-signal" d="M0,-8l8,8l-8,8l-8,-8z" />
    </svg>
  );
}

/** The percentages over the strips. */
export function StripAxis() {
  const { format } = useWords();
  return (
    <svg className="strip" height={16}>
      {[0, 0.5, 1].map((tick) => (
        <text
          key={tick}
          x={percent(tick)}
          y={12}
          textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
        >
          {format.roughPercent(tick)}
        </text>
      ))}
    </svg>
  );
}

function percent(fraction: number): string {
  return `${100 * fraction}%`;
}

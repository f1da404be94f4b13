import { useWords } from '../words/words';
import { isSignal, type TrendMark } from './trend-marks';
import { TrendPoint } from './trend-point';

/** Names the signs that are on the chart. */
export function TrendLegend({
  marks,
  hasCentre,
  hasChanges = false,
}: {
  readonly marks: readonly TrendMark[];
  readonly hasCentre: boolean;
  readonly hasChanges?: boolean;
}) {
  const { legend } = useWords().shared.trend;
  const plain = { beyond: null, inRun: false };
  const has = (kind: TrendMark['kind']): boolean => marks.some((mark) => mark.kind === kind);
  return (
    <ul className="legend">
      {has('judged') ? <Point name={legend.judged} mark={{ ...plain, kind: 'judged' }} /> : null}
      {has('unjudged') ? <Point name={legend.unjudged} mark={{ ...plain, kind: 'unjudged' }} /> : null}
      {has('maturing') ? <Point name={legend.maturing} mark={{ ...plain, kind: 'maturing' }} /> : null}
      {has('partial') ? <Point name={legend.partial} mark={{ ...plain, kind: 'partial' }} /> : null}
      {has('gap') ? <Point name={legend.gap} mark={{ ...plain, kind: 'gap' }} /> : null}
      {marks.some(isSignal) ? (
        <Point name={legend.signal} mark={{ ...plain, kind: 'judged', inRun: true }} />
      ) : null}
      {marks.some((mark) => mark.limits) ? <Line name={legend.limits} className="trend-limit" /> : null}
      {hasCentre ? <Line name={legend.centre} className="trend-centre" /> : null}
      {hasChanges ? <Line name={legend.change} className="trend-change" /> : null}
    </ul>
  );
}

function Point({
  name,
  mark,
}: {
  readonly name: string;
  readonly mark: Parameters<typeof TrendPoint>[0]['mark'];
}) {
  return (
    <li>
      <svg width={20} height={20} aria-hidden="true">
        <TrendPoint mark={mark} x={10} y={10} />
      </svg>
      {name}
    </li>
  );
}

function Line({ name, className }: { readonly name: string; readonly className: string }) {
  return (
    <li>
      <svg width={24} height={20} aria-hidden="true">
        <line className={className} x1={0} x2={24} y1={10} y2={10} />
      </svg>
      {name}
    </li>
  );
}

import type { ChartPoint } from '../statistics/p-chart';

/** Something that chance alone rarely does, at points that `At` tells apart. */
export type SignalAt<At> =
  | { readonly kind: 'beyond limit'; readonly at: At; readonly direction: 'above' | 'below' }
  | {
      readonly kind: 'run';
      /** The first and the last of eight or more judged points on one side of the centre. */
      readonly from: At;
      readonly to: At;
      readonly length: number;
      readonly direction: 'above' | 'below';
    };

/** A point of a chart with where it stands. What takes no part in the chart has a kind of its own. */
export interface PlacedPoint<At, Aside extends { readonly kind: string } = never> {
  readonly at: At;
  readonly point: ChartPoint | Aside;
}

const RUN_LENGTH = 8;

/** The signals of a chart: points beyond a limit in order, then runs (metrics.md, section 8). */
export function signalsOf<At, Aside extends { readonly kind: 'maturing' | 'partial' }>(
  points: readonly PlacedPoint<At, Aside>[],
): readonly SignalAt<At>[] {
  const judged = points.flatMap(({ at, point }) => (point.kind === 'judged' ? [{ at, ...point }] : []));
  const beyond = judged.flatMap(({ at, beyond: direction }): SignalAt<At>[] =>
    direction ? [{ kind: 'beyond limit', at, direction }] : [],
  );
  return [...beyond, ...runs(judged)];
}

type Judged<At> = { readonly at: At } & Pick<Extract<ChartPoint, { readonly kind: 'judged' }>, 'side'>;

/** Runs of judged points on one side; a point on the centre breaks one, unjudged points are not among them. */
function runs<At>(judged: readonly Judged<At>[]): readonly SignalAt<At>[] {
  const found: SignalAt<At>[] = [];
  let run: At[] = [];
  judged.forEach(({ at, side }, index) => {
    run.push(at);
    if (judged[index + 1]?.side === side) return;
    const [from, to, length] = [run[0], run.at(-1), run.length];
    run = [];
    if (side !== 'on the centre' && length >= RUN_LENGTH && from !== undefined && to !== undefined)
      found.push({ kind: 'run', from, to, length, direction: side });
  });
  return found;
}

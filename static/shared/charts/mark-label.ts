import type { Formats } from '../words/formats';
import { isolated } from '../words/isolation';
import type { SharedMessages } from '../words/messages';
import type { TrendMark } from './trend-marks';

/** What is spoken and shown of one point: name, day, counts, and what the chart says of it. */
export function markLabel(
  mark: TrendMark,
  windowDays: number,
  { format, shared }: { readonly format: Formats; readonly shared: SharedMessages },
): string {
  const name =
    mark.date === null || mark.maturity === null
      ? isolated(mark.name)
      : `${isolated(mark.name)}, ${format.day(mark.date)}`;
  const rate = mark.rate.n === 0 ? shared.noData : shared.rate(mark.rate);
  return [`${name}: ${rate}`, ...verdictOf(mark, windowDays, shared)].join('; ');
}

/** The state of a point in words, most telling first. */
export function verdictOf(mark: TrendMark, windowDays: number, { trend }: SharedMessages): readonly string[] {
  if (mark.kind === 'partial') return [trend.partial];
  if (mark.maturity?.state === 'maturing') return [trend.maturing(mark.maturity.ageDays, windowDays)];
  if (mark.kind === 'unjudged') return [trend.unjudged];
  return [
    ...(mark.beyond ? [trend.beyond(mark.beyond)] : []),
    ...(mark.inRun ? [trend.inRun] : []),
    ...(mark.limits ? [trend.limitsAt(mark.limits.lower, mark.limits.upper)] : []),
  ];
}

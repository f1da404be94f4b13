import type { Settings } from '../settings';
import type { Interval } from '../statistics/wilson';

/** Common figures without a study behind them (KPI Tree): a project sets its own target. */
export type Band = 'strong' | 'healthy' | 'needs attention' | 'leaking';

/** The band of a rate. */
export function bandOf(rate: number, edges: Settings['bands']): Band {
  if (rate < edges.healthy) return 'strong';
  if (rate < edges.attention) return 'healthy';
  return rate <= edges.leaking ? 'needs attention' : 'leaking';
}

/** The bands that an interval spans, from best to worst: one name, or the two at its ends. */
export function bandsOf(interval: Interval, edges: Settings['bands']): readonly Band[] {
  return [...new Set([bandOf(interval.lower, edges), bandOf(interval.upper, edges)])];
}

import type { Rate } from '../present/rate';
import type { Cell } from './table';

/** The columns that every exported rate has; rates, bounds and coverage are fractions. */
export const RATE_COLUMNS = [
  'escaped',
  'contained',
  'unclassified',
  'n',
  'state',
  'rate',
  'interval lower',
  'interval upper',
  'bound lower',
  'bound upper',
  'coverage',
] as const;

export function rateCells(rate: Rate): readonly Cell[] {
  const interval = rate.state === 'no data' ? null : rate.interval;
  return [
    rate.escaped,
    rate.contained,
    rate.unclassified,
    rate.n,
    rate.state,
    rate.state === 'rate' ? rate.rate : null,
    interval && interval.lower,
    interval && interval.upper,
    rate.bounds && rate.bounds.lower,
    rate.bounds && rate.bounds.upper,
    rate.coverage,
  ];
}

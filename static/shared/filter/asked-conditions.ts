import type { FilterRequest } from '../../../src/contract/filter';
import { reportFilterOf } from '../../../src/contract/filter-of';
import type { Report } from '../../../src/domain/aggregate/report';
import { type FilterCondition, presentFiltering } from '../../../src/domain/present/filter-view';

/** The conditions that the address asks for, in the names that the report at hand knows. */
export function askedConditions(
  asked: FilterRequest | undefined,
  report: Pick<Report, 'filtering' | 'releases'>,
): readonly FilterCondition[] {
  const filtering = { ...report.filtering, filter: reportFilterOf(asked) };
  return presentFiltering({ ...report, filtering }).conditions;
}

/** Whether the numbers at hand are of another filter than the address asks for. */
export function isBehind(asked: readonly FilterCondition[], shown: readonly FilterCondition[]): boolean {
  return JSON.stringify(asked) !== JSON.stringify(shown);
}

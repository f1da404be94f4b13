import type { SeverityClass } from '../../src/domain/normalise/meaning';
import type { QuarterView } from '../../src/domain/present/companions-view';
import type { FilteringView } from '../../src/domain/present/filter-view';
import { SEVERITIES } from '../../src/domain/settings';

type Filtering = Pick<FilteringView, 'conditions' | 'isFiltering'>;

/** The severities whose escapes are told: not those that the filter leaves out, whose zero would be no good news. */
export function quarterRows(
  { escaped }: Pick<QuarterView, 'escaped'>,
  filtering: Filtering,
): readonly SeverityClass[] {
  const all = [...SEVERITIES, 'unmapped', 'none'] as const;
  const asked = severitiesAsked(filtering);
  return all.filter((severity) =>
    asked
      ? asked.includes(severity)
      : escaped[severity] > 0 || (severity !== 'unmapped' && severity !== 'none'),
  );
}

/** Whether the filter lets a severity through. */
export function isInside(severity: SeverityClass, filtering: Filtering): boolean {
  return severitiesAsked(filtering)?.includes(severity) ?? true;
}

/** How a severity stands against its target; a part can exceed it, and cannot tell that the whole keeps it: null. */
export function verdictOf(
  severity: SeverityClass,
  { overTarget }: Pick<QuarterView, 'overTarget'>,
  { isFiltering }: Filtering,
): 'over' | 'within' | null {
  if (overTarget?.some((over) => over === severity)) return 'over';
  return isFiltering ? null : 'within';
}

function severitiesAsked({ conditions }: Filtering): readonly SeverityClass[] | null {
  const condition = conditions.find(({ kind }) => kind === 'severities');
  return condition?.kind === 'severities' ? condition.values : null;
}

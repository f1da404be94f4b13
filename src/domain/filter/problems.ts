import type { Report } from '../aggregate/report';
import { fold } from '../names';
import type { DimensionValue } from './filter';

/** One value of a filter that cannot be: where it stands, the value as JSON, and what is wrong with it. */
export interface FilterProblem {
  readonly path: string;
  readonly value: string;
  readonly message: string;
}

/**
 * What a report's filter names that is not there: a release, an area or a type that is gone. Such a filter would show
 * nothing, and nobody could tell that from "nothing escaped".
 */
export function filterProblems({
  releases,
  filtering: { filter, choices },
}: Pick<Report, 'filtering'> & {
  readonly releases: { readonly rows: readonly { readonly release: { readonly id: number } }[] };
}): readonly FilterProblem[] {
  return [
    ...releaseProblems(
      filter.releases,
      releases.rows.map(({ release }) => release.id),
    ),
    ...valueProblems('areas', filter.areas, choices.areas),
    ...valueProblems('types', filter.types, choices.types),
  ];
}

function releaseProblems(
  range: Report['filtering']['filter']['releases'],
  inOrder: readonly number[],
): readonly FilterProblem[] {
  if (range === null) return [];
  const { from, to } = range;
  const gone = (['from', 'to'] as const).flatMap((end): readonly FilterProblem[] => {
    const id = range[end];
    return id === null || inOrder.includes(id)
      ? []
      : [problem(`releases.${end}`, id, 'is no release of the project any more; choose another')];
  });
  if (gone.length > 0 || from === null || to === null || inOrder.indexOf(from) <= inOrder.indexOf(to))
    return gone;
  return [problem('releases.to', to, 'comes before the first release of the range; swap the two')];
}

function valueProblems(
  dimension: 'areas' | 'types',
  asked: readonly DimensionValue[],
  known: readonly string[] | null,
): readonly FilterProblem[] {
  if (asked.length > 0 && known === null)
    return [problem(dimension, asked, 'cannot be asked for: the settings map no field to it')];
  const names = new Set((known ?? []).map(fold));
  return asked.flatMap((value, index) =>
    value === null || names.has(fold(value))
      ? []
      : [problem(`${dimension}[${index}]`, value, 'is on no defect of the project any more; choose another')],
  );
}

function problem(path: string, value: unknown, message: string): FilterProblem {
  return { path: `filter.${path}`, value: JSON.stringify(value), message };
}

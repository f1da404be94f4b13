import type { RequestOf } from '../../../src/contract/calls';
import type { TraitFilter } from '../../../src/contract/filter';
import type { SprintReviewAnswer } from '../../../src/contract/sprint-review';
import { formatDay, parseDay } from '../../../src/domain/day';
import { filterOnly } from '../../shared/filter/filter-address';
import { idOf } from '../../shared/surface/extension';

/** What the address asks to review. */
export type ReviewChoice =
  | { readonly of: 'usual' }
  | { readonly of: 'sprint'; readonly sprintId: number }
  | { readonly of: 'dates'; readonly from: string; readonly to: string }
  /** The address says what cannot be read: the usual review stands in for it. */
  | { readonly of: 'unreadable'; readonly text: string };

/** The choice that the query of an address names. */
export function choiceIn(search: URLSearchParams): ReviewChoice {
  const sprint = search.get('sprint');
  if (sprint !== null) {
    const sprintId = idOf(sprint);
    return sprintId === null ? { of: 'unreadable', text: sprint } : { of: 'sprint', sprintId };
  }
  const [from, to] = [search.get('from'), search.get('to')];
  if (from === null && to === null) return { of: 'usual' };
  return isDay(from) && isDay(to)
    ? { of: 'dates', from, to }
    : { of: 'unreadable', text: `${from ?? ''} – ${to ?? ''}` };
}

function isDay(text: string | null): text is string {
  return text !== null && parseDay(text) !== null;
}

/** The address with another choice; the filter in it stays. */
export function withChoice(search: URLSearchParams, choice: ReviewChoice): URLSearchParams {
  const changed = new URLSearchParams(Object.entries(spanOf(choice)));
  for (const [key, value] of filterOnly(search)) changed.append(key, value);
  return changed;
}

function spanOf(choice: ReviewChoice): Readonly<Record<string, string>> {
  switch (choice.of) {
    case 'sprint':
      return { sprint: String(choice.sprintId) };
    case 'dates':
      return { from: choice.from, to: choice.to };
    case 'usual':
    case 'unreadable':
      return {};
  }
}

/** What the resolver is asked for the choice under a filter. */
export function requestOf(
  projectId: number,
  choice: ReviewChoice,
  filter: TraitFilter | undefined,
): RequestOf<'sprint-review'> {
  return { projectId, ...daysOf(choice), ...(filter === undefined ? {} : { filter }) };
}

function daysOf(choice: ReviewChoice): Omit<RequestOf<'sprint-review'>, 'projectId' | 'filter'> {
  switch (choice.of) {
    case 'sprint':
      return { sprintId: choice.sprintId };
    case 'dates':
      return { from: choice.from, to: choice.to };
    case 'usual':
    case 'unreadable':
      return {};
  }
}

/**
 * The days that are reviewed, ready to be moved: asked for as they are, they have the same defects. Of dates that cannot
 * be, what the address has.
 */
export function datesShown(
  { result }: Pick<SprintReviewAnswer, 'result'>,
  choice: ReviewChoice,
): { readonly from: string; readonly to: string } {
  if (choice.of === 'dates') return { from: choice.from, to: choice.to };
  if (result.state === 'problem') return { from: '', to: '' };
  const { first, last, endsInNext } = result.review.span;
  return { from: formatDay(first), to: formatDay(endsInNext && last > first ? last - 1 : last) };
}

import type { RequestOf } from '../../../src/contract/calls';
import { parseDay } from '../../../src/domain/day';
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

/** The query of the address that names the choice. */
export function searchOf(choice: ReviewChoice): Record<string, string> {
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

/** What the resolver is asked for the choice. */
export function requestOf(projectId: number, choice: ReviewChoice): RequestOf<'sprint-review'> {
  switch (choice.of) {
    case 'sprint':
      return { projectId, sprintId: choice.sprintId };
    case 'dates':
      return { projectId, from: choice.from, to: choice.to };
    case 'usual':
    case 'unreadable':
      return { projectId };
  }
}

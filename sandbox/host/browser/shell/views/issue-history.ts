import { el } from '../dom';
import type { History, Issue } from './jira';

/** Every change of an issue's fields, newest first. */
export function issueHistory({ changelog }: Issue): HTMLElement {
  const histories = [...(changelog?.histories ?? [])].sort((a, b) => b.created.localeCompare(a.created));
  return el(
    'section',
    { 'aria-labelledby': 'history' },
    el('h2', { id: 'history' }, 'History'),
    histories.length === 0
      ? el('p', { class: 'subtle' }, 'Nothing was changed since the issue was created.')
      : el('ol', { class: 'plain history' }, ...histories.map(entry)),
  );
}

function entry({ author, created, items }: History): HTMLElement {
  return el(
    'li',
    {},
    el(
      'p',
      {},
      el('strong', {}, author?.displayName ?? 'Someone'),
      ' ',
      el('time', { datetime: created, class: 'subtle' }, created.slice(0, 16).replace('T', ' ')),
    ),
    ...items.map(({ field, fromString, toString }) =>
      el('p', { class: 'change' }, el('span', {}, `${field}: `), `${shown(fromString)} → ${shown(toString)}`),
    ),
  );
}

function shown(value: string | null): string {
  return value === null || value === '' ? 'None' : value;
}

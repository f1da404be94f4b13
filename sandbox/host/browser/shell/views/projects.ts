import { el } from '../dom';
import { rest } from '../requests';
import type { Project } from './jira';
import { emptyState } from './state';
import type { View } from './view';

/** All projects that the user may browse. */
export async function projectsView(): Promise<View> {
  const { values } = await rest<{ values: Project[] }>('GET', '/rest/api/3/project/search?maxResults=100');
  if (values.length === 0) {
    return emptyState(
      'No projects',
      'There is no project that this user may browse. Switch to another user at the top.',
    );
  }
  const row = ({ key, name, style }: Project): HTMLElement =>
    el(
      'tr',
      {},
      el('td', {}, el('a', { href: `/jira/software/projects/${key}/issues` }, name)),
      el('td', { class: 'mono' }, key),
      el('td', {}, style === 'next-gen' ? 'Team-managed' : 'Company-managed'),
    );
  return {
    title: 'Projects',
    main: el(
      'div',
      {},
      el('h1', {}, 'Projects'),
      el(
        'div',
        { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': 'Projects' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el('tr', {}, ...['Name', 'Key', 'Kind'].map((head) => el('th', { scope: 'col' }, head))),
          ),
          el('tbody', {}, ...values.map(row)),
        ),
      ),
    ),
  };
}
